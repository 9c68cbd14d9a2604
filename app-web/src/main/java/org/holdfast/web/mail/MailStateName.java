package org.holdfast.web.mail;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.holdfast.domain.mail.MailState;

/** How far a mail is. */
@Enum("MailState")
@Description("WAITING is still to be sent, SENT was taken by the mail server, GIVEN_UP will not be tried again.")
public enum MailStateName {
    WAITING,
    SENT,
    GIVEN_UP;

    static MailStateName of(MailState state) {
        if (state instanceof MailState.Waiting) {
            return WAITING;
        }
        return state instanceof MailState.Sent ? SENT : GIVEN_UP;
    }
}
