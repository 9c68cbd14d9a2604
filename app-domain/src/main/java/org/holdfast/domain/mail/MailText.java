package org.holdfast.domain.mail;

import org.holdfast.domain.shared.Assert;

/**
 * What a mail says.
 *
 * @param subject one line
 * @param text for programs that show plain text
 * @param html the same for the others; names in it are escaped by {@link #escape}
 */
public record MailText(String subject, String text, String html) {

    private static final int MAXIMUM_SUBJECT = 400;
    private static final int MAXIMUM_BODY = 100_000;

    public MailText {
        Assert.line("subject", subject, MAXIMUM_SUBJECT);
        Assert.text("text", text, MAXIMUM_BODY);
        Assert.text("html", html, MAXIMUM_BODY);
    }

    /** Any text as a part of HTML. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    @Override
    public String toString() {
        return subject;
    }
}
