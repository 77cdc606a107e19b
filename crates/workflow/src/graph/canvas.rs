//! Takes the strokes of the layout and writes SVG without inline style, so that a strict content policy holds and the
//! page's own style sheet gives the colours.

use layout::core::{
    format::{ClipHandle, RenderBackend},
    geometry::Point,
    style::StyleAttr,
};
use nidaa_kernel::Lang;
use std::fmt::Write as _;

/// Height of a line of text in user units; the `font-size` of the drawing.
const LETTER: f64 = 12.0;

/// Mean width of a letter in user units, with something to spare.
const LETTER_WIDTH: f64 = 7.0;

#[derive(Default)]
pub(super) struct Canvas {
    body: String,
    width: f64,
    height: f64,
}

impl Canvas {
    /// The whole drawing with its title for those who do not see it.
    pub fn page(&self, title: &str, lang: Lang) -> String {
        let (width, height) = (self.width + 5.0, self.height + 5.0);
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"workflow\" role=\"img\" lang=\"{lang}\" \
             width=\"{width:.0}\" height=\"{height:.0}\" viewBox=\"0 0 {width:.0} {height:.0}\" \
             font-family=\"sans-serif\" font-size=\"12\"><title>{}</title><defs><marker id=\"arrowhead\" \
             markerWidth=\"10\" markerHeight=\"7\" refX=\"10\" refY=\"3.5\" orient=\"auto-start-reverse\">\
             <path d=\"M0 0 L10 3.5 L0 7 Z\" fill=\"currentColor\"/></marker></defs>\n{}</svg>\n",
            escaped(title),
            self.body
        )
    }

    fn put(&mut self, text: std::fmt::Arguments<'_>) {
        // Writing to a string cannot fail.
        let _ = writeln!(self.body, "{text}");
    }

    fn grow(&mut self, x: f64, y: f64) {
        self.width = self.width.max(x);
        self.height = self.height.max(y);
    }
}

impl RenderBackend for Canvas {
    fn draw_rect(
        &mut self,
        at: Point,
        size: Point,
        look: &StyleAttr,
        more: Option<String>,
        _: Option<ClipHandle>,
    ) {
        self.grow(at.x + size.x, at.y + size.y);
        let (more, width) = (more.unwrap_or_default(), look.line_width);
        self.put(format_args!(
            "<rect {more} x=\"{:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"{:.1}\" rx=\"{}\" fill=\"none\" \
             stroke=\"currentColor\" stroke-width=\"{width}\"/>",
            at.x, at.y, size.x, size.y, look.rounded
        ));
    }

    fn draw_line(&mut self, from: Point, to: Point, _: &StyleAttr, _: Option<String>) {
        self.grow(from.x.max(to.x), from.y.max(to.y));
        self.put(format_args!(
            "<path class=\"way\" d=\"M{:.1} {:.1} L{:.1} {:.1}\" fill=\"none\" stroke=\"currentColor\"/>",
            from.x, from.y, to.x, to.y
        ));
    }

    fn draw_circle(&mut self, at: Point, size: Point, _: &StyleAttr, more: Option<String>) {
        self.grow(at.x + size.x, at.y + size.y);
        self.put(format_args!(
            "<ellipse {} cx=\"{:.1}\" cy=\"{:.1}\" rx=\"{:.1}\" ry=\"{:.1}\" fill=\"none\" stroke=\"currentColor\"/>",
            more.unwrap_or_default(),
            at.x,
            at.y,
            size.x / 2.0,
            size.y / 2.0
        ));
    }

    fn draw_text(&mut self, at: Point, text: &str, _: &StyleAttr) {
        let below = text.lines().skip(1).fold(0.0, |sum, _| sum + LETTER);
        let mut y = at.y - below / 2.0 + LETTER / 3.0;
        for line in text.lines() {
            let half =
                f64::from(u16::try_from(line.chars().count()).unwrap_or(u16::MAX)) * LETTER_WIDTH / 2.0;
            self.grow(at.x + half, y);
            let line = escaped(line);
            self.put(format_args!(
                "<text class=\"label\" x=\"{:.1}\" y=\"{y:.1}\" text-anchor=\"middle\" fill=\"currentColor\">{line}</text>",
                at.x
            ));
            y += LETTER;
        }
    }

    fn draw_arrow(
        &mut self,
        path: &[(Point, Point)],
        _: bool,
        (at_start, at_end): (bool, bool),
        _: &StyleAttr,
        _: Option<String>,
        _: &str,
    ) {
        let [(start, bend), (end_bend, end), rest @ ..] = path else {
            return;
        };
        for (a, b) in path {
            self.grow(a.x.max(b.x), a.y.max(b.y));
        }
        let mut curve = format!(
            "M{:.1} {:.1} C{:.1} {:.1} {:.1} {:.1} {:.1} {:.1}",
            start.x, start.y, bend.x, bend.y, end_bend.x, end_bend.y, end.x, end.y
        );
        for (bend, end) in rest {
            let _ = write!(curve, " S{:.1} {:.1} {:.1} {:.1}", bend.x, bend.y, end.x, end.y);
        }
        // The layout turns some arrows round to get rid of cycles, and then asks for the head at the start.
        let start = if at_start { " marker-start=\"url(#arrowhead)\"" } else { "" };
        let end = if at_end { " marker-end=\"url(#arrowhead)\"" } else { "" };
        self.put(format_args!(
            "<path class=\"way\" d=\"{curve}\" fill=\"none\" stroke=\"currentColor\"{start}{end}/>"
        ));
    }

    fn create_clip(&mut self, _: Point, _: Point, _: usize) -> ClipHandle {
        0
    }
}

pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
