//! Kinds of files that are taken.

/// Media types of files that can be handed in at all: documents, sheets and pictures every office opens, none that runs
/// by itself. A form takes these or some of them.
pub const MEDIA_TYPES: [&str; 5] = [
    "application/pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "image/png",
    "image/jpeg",
];

/// What people call files of this kind; the media type itself where it is none that is taken.
pub fn media_name(media_type: &str) -> &str {
    const NAMES: [&str; 5] = ["PDF", "DOCX", "XLSX", "PNG", "JPEG"];
    let mut names = MEDIA_TYPES.iter().zip(NAMES);
    names.find(|(known, _)| **known == media_type).map_or(media_type, |(_, name)| name)
}
