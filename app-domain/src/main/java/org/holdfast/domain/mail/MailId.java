package org.holdfast.domain.mail;

import org.holdfast.domain.shared.Ids;

/** Identifies a mail of the outbox; sorts by age. */
public record MailId(String value) {

    public MailId {
        Ids.check("mail", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
