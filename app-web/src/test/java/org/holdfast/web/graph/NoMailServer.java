package org.holdfast.web.graph;

import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.mail.MailText;
import org.holdfast.domain.mail.MailTransport;

/** An installation without a mail server. */
final class NoMailServer implements MailTransport {

    @Override
    public boolean available() {
        return false;
    }

    @Override
    public void send(MailAddress to, MailText text) {
        throw new AssertionError("there is no mail server");
    }
}
