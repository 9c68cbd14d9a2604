package org.holdfast.persistence.mail;

import static java.util.Objects.requireNonNull;

import jakarta.nosql.Column;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.holdfast.domain.mail.Mail;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.mail.MailId;
import org.holdfast.domain.mail.MailState;
import org.holdfast.domain.mail.MailText;
import org.holdfast.domain.organisation.OrganisationId;
import org.jspecify.annotations.Nullable;

/** The stored form of a mail. Which of {@code tries} to {@code problem} mean something depends on {@code state}. */
@Entity(MailDocument.COLLECTION)
record MailDocument(
        @Id String id,
        @Column int schema,
        @Column @Nullable List<String> organisations,
        @Column String to,
        @Column String subject,
        @Column @Nullable String text,
        @Column @Nullable String html,
        @Column Date createdAt,
        @Column Date usefulUntil,
        @Column String state,
        @Column int tries,
        @Column @Nullable Date nextTry,
        @Column @Nullable Date at,
        @Column @Nullable String problem) {

    static final String COLLECTION = "outbox";
    static final String WAITING = "waiting";

    private static final String SENT = "sent";
    private static final String GIVEN_UP = "given-up";
    private static final int SCHEMA = 1;

    static MailDocument from(Mail mail) {
        MailState state = mail.state();
        Optional<MailState.Waiting> waiting =
                state instanceof MailState.Waiting still ? Optional.of(still) : Optional.empty();
        return new MailDocument(
                mail.id().value(),
                SCHEMA,
                organisations(mail),
                mail.to().value(),
                mail.subject(),
                mail.text().map(MailText::text).orElse(null),
                mail.text().map(MailText::html).orElse(null),
                Date.from(mail.createdAt()),
                Date.from(mail.usefulUntil()),
                word(state),
                waiting.map(MailState.Waiting::tries).orElse(0),
                waiting.map(still -> Date.from(still.nextTry())).orElse(null),
                over(state),
                problem(state));
    }

    Mail toMail() {
        return new Mail(
                new MailId(id),
                organisations == null
                        ? List.of()
                        : organisations.stream().map(OrganisationId::new).toList(),
                new MailAddress(to),
                subject,
                Optional.ofNullable(text).map(plain -> new MailText(subject, plain, requireNonNull(html))),
                createdAt.toInstant(),
                usefulUntil.toInstant(),
                toState());
    }

    private MailState toState() {
        return switch (state) {
            case WAITING ->
                new MailState.Waiting(tries, requireNonNull(nextTry).toInstant(), Optional.ofNullable(problem));
            case SENT -> new MailState.Sent(requireNonNull(at).toInstant());
            default -> new MailState.GivenUp(requireNonNull(at).toInstant(), requireNonNull(problem));
        };
    }

    /** None at all is stored as nothing: JNoSQL would make an empty document of an empty list. */
    private static @Nullable List<String> organisations(Mail mail) {
        return mail.organisations().isEmpty()
                ? null
                : mail.organisations().stream().map(OrganisationId::value).toList();
    }

    private static String word(MailState state) {
        if (state instanceof MailState.Waiting) {
            return WAITING;
        }
        return state instanceof MailState.Sent ? SENT : GIVEN_UP;
    }

    private static @Nullable Date over(MailState state) {
        if (state instanceof MailState.Sent sent) {
            return Date.from(sent.at());
        }
        return state instanceof MailState.GivenUp over ? Date.from(over.at()) : null;
    }

    private static @Nullable String problem(MailState state) {
        if (state instanceof MailState.Waiting waiting) {
            return waiting.problem().orElse(null);
        }
        return state instanceof MailState.GivenUp over ? over.problem() : null;
    }
}
