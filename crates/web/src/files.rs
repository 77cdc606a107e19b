//! Files on their way out: to whoever may see what a project answers, as a file to keep and never as a page of ours.

use crate::{problem::Problem, reader::Reader};
use axum::{
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use nidaa_app::{Asker, ProjectFile};
use nidaa_kernel::AccountLogin;

/// Nothing in it runs, wherever it is opened.
const SANDBOX: HeaderValue = HeaderValue::from_static("default-src 'none'; sandbox");

/// A project's file. Whoever has it already, by its digest, is told so.
pub(crate) async fn serve(
    reader: &Reader,
    headers: &HeaderMap,
    (project, digest): (&str, &str),
    on_behalf_of: Option<AccountLogin>,
) -> Result<Response, Problem> {
    let asker = Asker { actor: reader.actor()?, on_behalf_of };
    let found = reader.web.site.app.project_file(project, digest, &asker).await?;
    let tag = format!("\"{}\"", found.file.record.digest);
    let known = headers.get(header::IF_NONE_MATCH).and_then(|tags| tags.to_str().ok()).unwrap_or_default();
    let head = head(&found, &tag);
    if known.split(',').any(|known| known.trim().trim_start_matches("W/") == tag) {
        return Ok((StatusCode::NOT_MODIFIED, head).into_response());
    }
    Ok((head, found.file.body).into_response())
}

fn head(found: &ProjectFile, tag: &str) -> [(HeaderName, HeaderValue); 4] {
    let value = |text: &str| HeaderValue::from_str(text).unwrap_or(HeaderValue::from_static("attachment"));
    [
        (header::CONTENT_TYPE, value(&found.file.record.media_type)),
        (header::CONTENT_DISPOSITION, value(&disposition(&found.name))),
        (header::ETAG, value(tag)),
        (header::CONTENT_SECURITY_POLICY, SANDBOX),
    ]
}

/// The name after RFC 6266: for every script, and in ASCII for those who read no other.
fn disposition(name: &str) -> String {
    let plain = |sign: char| if sign.is_ascii_alphanumeric() || " .-_()".contains(sign) { sign } else { '_' };
    let ascii: String = name.chars().map(plain).collect();
    let escaped: String = name.bytes().map(escape).collect();
    format!("attachment; filename=\"{ascii}\"; filename*=UTF-8''{escaped}")
}

fn escape(byte: u8) -> String {
    if byte.is_ascii_alphanumeric() || b".-_".contains(&byte) {
        char::from(byte).to_string()
    } else {
        format!("%{byte:02X}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_of_any_script_arrives_and_none_breaks_its_header() {
        let arabic = disposition("رخصة.pdf");
        assert_eq!(
            arabic,
            "attachment; filename=\"____.pdf\"; filename*=UTF-8''%D8%B1%D8%AE%D8%B5%D8%A9.pdf"
        );
        let hostile = disposition("a\"; x=\r\ny'.pdf");
        assert_eq!(
            hostile,
            "attachment; filename=\"a__ x___y_.pdf\"; filename*=UTF-8''a%22%3B%20x%3D%0D%0Ay%27.pdf"
        );
    }
}
