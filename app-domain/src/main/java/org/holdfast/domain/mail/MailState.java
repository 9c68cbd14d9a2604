package org.holdfast.domain.mail;

import java.time.Instant;
import java.util.Optional;

/** How far a mail is. */
public sealed interface MailState {

    /**
     * Still to be sent.
     *
     * @param tries how often that was tried
     * @param nextTry not to be tried before
     * @param problem why the last try failed
     */
    record Waiting(int tries, Instant nextTry, Optional<String> problem) implements MailState {}

    /** The mail server took it. */
    record Sent(Instant at) implements MailState {}

    /** It will not be tried again. */
    record GivenUp(Instant at, String problem) implements MailState {}
}
