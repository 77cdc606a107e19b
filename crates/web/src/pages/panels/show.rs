//! `GET /{lang}/panels/{panel}`: who is there, what was voted once it is counted, and the minutes.

use super::{Named, state};
use crate::{
    Labels,
    frame::{Frame, Tab},
    links,
    pages::{
        act::{Acts, Doing, House},
        page,
        parts::Tag,
    },
    problem::Problem,
    reader::Reader,
    when::When,
};
use askama::Template;
use axum::{extract::Path, response::Response};
use nidaa_app::{BallotView, PanelView};
use nidaa_domain::panel::Tally;

struct Member {
    login: String,
    state: Tag,
}

struct Ballot {
    project: String,
    /// Its page, for the office: members judge without knowing whose it is.
    href: Option<String>,
    state: Tag,
    /// The votes, counted, each kind with its number.
    tally: Vec<(String, String)>,
    /// Members, and for what each voted once it is closed.
    voted: Vec<(String, Option<String>)>,
    /// Members who left the room, and why.
    recused: Vec<(String, String)>,
    /// Members whose votes are not counted.
    set_aside: Vec<String>,
    acts: Acts,
}

#[derive(Template)]
#[template(path = "panels/show.html")]
struct Page {
    frame: Frame,
    call: Option<(String, String)>,
    state: Tag,
    /// When and where it meets.
    meeting: Option<String>,
    acts: Acts,
    members: Vec<Member>,
    ballots: Vec<Ballot>,
    minutes: Vec<String>,
}

pub(crate) async fn get(reader: Reader, when: When, Path(named): Path<Named>) -> Result<Response, Problem> {
    reader.check_panels()?;
    let panel = reader.seen().panel(&named.panel, when.as_of).await?;
    let labels = reader.labels();
    let link = |project: &str| reader.is_office().then(|| when.keep(&links::project(reader.lang, project)));
    let title = labels.say.with("page-panel-title", "panel", &panel.panel);
    let house = House::of(&reader, &labels, panel.at.past || panel.adjourned);
    let given = [("panel", panel.panel.clone())];
    let ballot = |ballot: &BallotView| {
        let acts = Acts(voting(&reader, &labels, &house, (&panel, ballot)));
        Ballot { acts, ..Ballot::new(&labels, ballot, link(&ballot.project)) }
    };
    page(&Page {
        frame: Frame::at(&reader, title, Tab::Calls, &when, panel.at).await?,
        call: panel.call.clone().map(|call| (when.keep(&links::call(reader.lang, &call)), call)),
        state: state(&labels, panel.adjourned),
        meeting: panel.day.map(|day| labels.meeting(day, panel.begins, panel.place.as_deref())),
        members: members(&labels, &panel),
        acts: Acts(house.offers(
            &["move_panel", "record_presence", "open_vote", "recuse_member", "adjourn_panel"],
            &given,
        )),
        ballots: panel.ballots.iter().map(ballot).collect(),
        minutes: crate::minutes(&labels, &panel.timeline),
    })
}

/// What may be done about an open vote: a member who is there and has not voted votes, the office closes it.
fn voting(
    reader: &Reader,
    labels: &Labels,
    house: &House<'_>,
    (panel, ballot): (&PanelView, &BallotView),
) -> Vec<Doing> {
    if !ballot.open {
        return vec![];
    }
    let given = [("panel", panel.panel.clone()), ("project", ballot.project.clone())];
    let own = reader.viewer.as_ref().map(|viewer| viewer.actor.login.to_string());
    let may_vote = own.is_some_and(|own| {
        panel.present.contains(&own)
            && !ballot.voted.contains(&own)
            && !ballot.recused.iter().any(|(member, _)| *member == own)
    });
    let vote = (may_vote && !panel.at.past).then(|| Doing::of(labels, "cast_vote", &given));
    vote.into_iter().chain(house.offer("close_vote", &given)).collect()
}

fn members(labels: &Labels, panel: &PanelView) -> Vec<Member> {
    let member = |login: &String| {
        let (tone, key) = if panel.present.contains(login) {
            ("done", "page-panel-present")
        } else {
            ("plain", "page-panel-absent")
        };
        Member { login: login.clone(), state: Tag { tone, word: labels.say.t(key) } }
    };
    panel.members.iter().map(member).collect()
}

impl Ballot {
    fn new(labels: &Labels, view: &BallotView, href: Option<String>) -> Self {
        let say = &labels.say;
        let (tone, word) = match (view.open, view.outcome) {
            (true, _) => ("active", say.t("page-panel-sealed")),
            _ if view.undecided => ("waiting", say.t("page-panel-undecided")),
            (false, Some(outcome)) => ("done", say.word("vote", outcome)),
            (false, None) => ("waiting", say.t("page-panel-no-majority")),
        };
        let vote = |login: &String| {
            let found = view.votes.iter().find(|(member, _)| member == login);
            (login.clone(), found.map(|(_, vote)| say.word("vote", vote)))
        };
        Self {
            project: view.project.clone(),
            href,
            state: Tag { tone, word },
            tally: view.tally.as_ref().map(|tally| counted(labels, tally)).unwrap_or_default(),
            voted: view.voted.iter().map(vote).collect(),
            recused: view
                .recused
                .iter()
                .map(|(login, ground)| (login.clone(), say.word("ground", ground)))
                .collect(),
            set_aside: view.set_aside.clone(),
            acts: Acts::default(),
        }
    }
}

fn counted(labels: &Labels, tally: &Tally) -> Vec<(String, String)> {
    let say = &labels.say;
    let all = [
        ("approve", tally.approve),
        ("reserve", tally.reserve),
        ("reject", tally.reject),
        ("abstain", tally.abstain),
    ];
    all.map(|(vote, count)| (say.word("vote", vote), say.number(count))).into()
}
