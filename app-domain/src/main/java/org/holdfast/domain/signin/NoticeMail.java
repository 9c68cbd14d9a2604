package org.holdfast.domain.signin;

import static org.holdfast.domain.mail.MailText.escape;

import org.holdfast.domain.mail.MailText;

/** A mail of plain paragraphs with one address in it, which is a button where the reader shows one. */
public final class NoticeMail {

    private NoticeMail() {}

    /**
     * The mail.
     *
     * @param link the address, as it stands in the text
     * @param button what stands on the button
     */
    public static MailText of(String subject, String text, String link, String button) {
        return new MailText(subject, text, html(text, link, button));
    }

    private static String html(String text, String link, String button) {
        String paragraphs = escape(text.strip())
                .replace(escape(link), """
                        <a href="%s" style="display:inline-block;padding:.6em 1.2em;border-radius:.4em;\
                        background:#1f5c4d;color:#ffffff;text-decoration:none">%s</a>""".formatted(escape(link), button))
                .replace("\n\n", "</p><p>");
        return """
                <!DOCTYPE html><html lang="en"><body style="font-family:sans-serif;line-height:1.5;max-width:36em">\
                <p>%s</p></body></html>
                """.formatted(paragraphs);
    }
}
