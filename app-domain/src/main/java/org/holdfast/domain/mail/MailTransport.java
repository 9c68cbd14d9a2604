package org.holdfast.domain.mail;

/** The way out to a mail server. */
public interface MailTransport {

    /** Whether a mail server is set. */
    boolean available();

    /**
     * Hands a mail to the server.
     *
     * @throws MailNotSentException when the server did not take it
     */
    void send(MailAddress to, MailText text);
}
