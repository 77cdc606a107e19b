use super::{canvas::Canvas, label, ways};
use crate::{Machine, Stage, Workflow};
use layout::{
    core::{base::Orientation, color::Color, geometry::Point, style::StyleAttr},
    std_shapes::{
        render::get_shape_size,
        shapes::{Arrow, Element, ShapeKind},
    },
    topo::layout::VisualGraph,
};
use nidaa_kernel::{Lang, StageId};
use std::collections::BTreeMap;

/// Mean width of a letter in user units at the drawing's font size; the layout reserves a square of this size for each.
const LETTER: usize = 7;

/// Width of the lines in user units.
const THIN: usize = 1;
/// That of the stage that is marked as the present one, also where no style sheet knows the drawing's classes.
const THICK: usize = 4;

/// An SVG drawing with the staff labels in `lang`, to be put into a page. It has no style of its own: stages have the
/// classes `stage`, `final` and `present`, ways `way`, texts `label`. The present stage has a thick frame and
/// `aria-current="step"`.
pub fn svg(workflow: &Workflow, machine: Machine, lang: Lang, present: Option<&StageId>) -> String {
    let mut graph = VisualGraph::new(Orientation::TopToBottom);
    let stages = workflow.stages(machine).iter();
    let nodes: BTreeMap<&StageId, _> =
        stages.map(|stage| (&stage.id, graph.add_node(node(stage, lang, present)))).collect();
    for way in ways(workflow, machine) {
        if let Some((from, to)) = way.from.and_then(|from| Some((*nodes.get(from)?, *nodes.get(way.to)?))) {
            let mut arrow = Arrow::simple(&way.commands.join("\n"));
            arrow.look = look(THIN);
            graph.add_edge(arrow, from, to);
        }
    }
    let mut canvas = Canvas::default();
    graph.do_it(false, false, false, &mut canvas);
    canvas.page(&format!("{} – {machine}", workflow.title().best(lang).1), lang)
}

fn node(stage: &Stage, lang: Lang, present: Option<&StageId>) -> Element {
    let shape = ShapeKind::new_box(label(stage, lang));
    let size = get_shape_size(Orientation::TopToBottom, &shape, LETTER, false);
    let is_present = present == Some(&stage.id);
    let class = match (stage.is_final, is_present) {
        (false, false) => "stage",
        (true, false) => "stage final",
        (false, true) => "stage present",
        (true, true) => "stage final present",
    };
    let current = if is_present { " aria-current=\"step\"" } else { "" };
    let properties =
        format!("class=\"{class}\" data-stage=\"{}\"{current}", super::canvas::escaped(stage.id.as_str()));
    let size = Point::new(size.x, 26.0);
    let look = look(if is_present { THICK } else { THIN });
    Element::create_with_properties(shape, look, Orientation::TopToBottom, size, properties)
}

fn look(line_width: usize) -> StyleAttr {
    StyleAttr::new(Color::fast("black"), line_width, None, 6, LETTER)
}
