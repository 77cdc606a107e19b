//! What an assessor is asked to judge. Nothing here names who proposes, who takes part or who else assesses: the pages
//! know of a proposal what `App::assessment` tells of it.

mod answers;
pub(crate) mod give;
pub(crate) mod list;
pub(crate) mod sheet;

use crate::{Labels, pages::parts::Tag, problem::Problem, reader::Reader, say::Say, when::When};
use nidaa_app::{BlindView, ObligationFilter, ObligationView, OtherScore, Sight};
use serde::Deserialize;

/// The command that scores a proposal.
const SCORE: &str = "score_proposal";

/// The proposal an address names.
#[derive(Deserialize)]
pub(crate) struct Named {
    pub code: String,
}

/// What the reader owes as an assessor, also what is done.
async fn owed(reader: &Reader, when: &When, project: Option<&str>) -> Result<Vec<ObligationView>, Problem> {
    let actor = reader.actor()?;
    let filter = ObligationFilter {
        whom: Some(actor.login.to_string()),
        project: project.map(ToOwned::to_owned),
        ended: true,
        ..ObligationFilter::default()
    };
    let found = reader.web.site.app.seen_by(&Sight::Of(actor)).obligations(&filter, when.as_of).await?;
    let scores = |duty: &ObligationView| duty.command.as_deref() == Some(SCORE);
    Ok(found.obligations.into_iter().filter(scores).collect())
}

/// By when a proposal is to be scored. Who got it twice owes it by the later assignment.
struct Due {
    day: String,
    late: Option<String>,
}

impl Due {
    fn of(say: &Say, owed: &[ObligationView], project: &str) -> Option<Self> {
        let own = owed.iter().filter(|duty| duty.project.as_deref() == Some(project));
        let duty = own.max_by_key(|duty| duty.opened.position)?;
        let day = say.deadline(&duty.due.as_ref()?.deadline());
        let days = duty.late_days.filter(|_| duty.state == "late");
        Some(Self { day, late: days.map(|days| say.count("page-card-late", days)) })
    }
}

fn state(say: &Say, view: &BlindView) -> Tag {
    match &view.own {
        None => Tag { tone: "waiting", word: say.t("page-assessment-open") },
        Some(own) => {
            let word = say.with("page-assessment-scored", "percent", say.percent(own.score));
            Tag { tone: "done", word }
        }
    }
}

/// Marks that somebody gave, and what they come to.
struct Judgment {
    score: String,
    marks: Vec<Given>,
}

struct Given {
    criterion: String,
    points: String,
    comment: Option<String>,
}

impl Judgment {
    fn new(labels: &Labels, score: &OtherScore) -> Self {
        let say = &labels.say;
        let given = |mark: &nidaa_domain::evaluation::Mark| Given {
            criterion: labels.criterion(&mark.criterion),
            points: say.number(mark.points),
            comment: mark.comment.clone(),
        };
        Self { score: say.percent(score.score), marks: score.marks.iter().map(given).collect() }
    }
}
