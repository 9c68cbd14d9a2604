package org.holdfast.web.mail;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.holdfast.domain.signin.MailedLink;

/** Whether the link of a mail still lets somebody in. */
@Enum("MailLinkState")
@Description(
        "GOOD lets somebody in, USED did so, REPLACED was done away with by a newer one, of OVER the time is over.")
public enum MailLinkStateName {
    GOOD,
    USED,
    REPLACED,
    OVER;

    static MailLinkStateName of(MailedLink.Standing standing) {
        return valueOf(standing.name());
    }
}
