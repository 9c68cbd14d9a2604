package org.holdfast.domain.review;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.holdfast.domain.shared.InvalidValueException.invalid;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.holdfast.domain.journal.AggregateRef;
import org.holdfast.domain.journal.ClaimKey;
import org.holdfast.domain.journal.Fields;
import org.holdfast.domain.journal.OrganisationAggregate;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Assert;

/**
 * A review of what is granted.
 *
 * @param id identifies the review
 * @param version 1 when opened, one more with each change
 * @param organisation where
 * @param plan what was asked for
 * @param names what things were called when it was opened
 * @param openedAt when
 * @param openedBy the id of who opened it, or the first of those that it repeats
 * @param lines how many grants it lists
 * @param closing how it ended; empty while it is open
 * @param reminded whether those who review were reminded of the day
 * @param followed whether the next one was opened
 */
public record AccessReview(
        ReviewId id,
        long version,
        OrganisationId organisation,
        Plan plan,
        Names names,
        Instant openedAt,
        String openedBy,
        long lines,
        Optional<Closing> closing,
        boolean reminded,
        boolean followed)
        implements OrganisationAggregate {

    /** The word of the journal. */
    public static final String TYPE = "access-review";

    /** The most members who review. */
    public static final int MAXIMUM_REVIEWERS = 20;

    /** How many days before the last one those who review are reminded. */
    static final int REMINDER_DAYS = 7;

    /** The longest pause until the next one, in months. */
    public static final int MAXIMUM_MONTHS = 36;

    /**
     * What a review shall be.
     *
     * @param name what it is called
     * @param scope which grants it is of
     * @param due the last day for decisions
     * @param reviewers who decides, besides those who manage members
     * @param months after how many months it is opened again; 0 for never
     */
    public record Plan(ReviewName name, ReviewScope scope, LocalDate due, Set<MemberId> reviewers, int months) {

        public Plan {
            Assert.atMost("reviewers", reviewers.size(), MAXIMUM_REVIEWERS);
            reviewers = Set.copyOf(reviewers);
            if (months < 0 || months > MAXIMUM_MONTHS) {
                throw invalid("months", "value-out-of-range", Map.of("minimum", 0, "maximum", MAXIMUM_MONTHS));
            }
        }
    }

    /**
     * What things were called when a review was opened. Reviews of before this was kept have none of it.
     *
     * @param scope the team, board, site or site group; empty for the organisation
     * @param openedBy who opened it
     * @param reviewers who decides, besides those who manage members
     */
    public record Names(String scope, String openedBy, List<String> reviewers) {

        public Names {
            reviewers = List.copyOf(reviewers);
        }
    }

    /**
     * How a review ended.
     *
     * @param at when
     * @param byName who closed it
     * @param confirmed how many grants had been confirmed
     * @param withdrawn how many had been taken away
     */
    public record Closing(Instant at, String byName, long confirmed, long withdrawn) {}

    /** A review that was just opened. */
    static AccessReview open(
            ReviewId id,
            OrganisationId organisation,
            Plan plan,
            Names names,
            Instant openedAt,
            String openedBy,
            long lines) {
        return new AccessReview(
                id, 1, organisation, plan, names, openedAt, openedBy, lines, Optional.empty(), false, false);
    }

    /** The lease of whoever decides on lines of a review, or closes it. */
    static String turn(ReviewId id) {
        return "access-review/" + id.value();
    }

    /** How a review is named in the journal. */
    public static AggregateRef ref(ReviewId id) {
        return new AggregateRef(TYPE, id.value());
    }

    /** Whether decisions can be made. */
    public boolean isOpen() {
        return closing.isEmpty();
    }

    /** From when on, in UTC, the product has something to do: to remind of the day, or to open the next one. */
    public Optional<LocalDate> attention() {
        Optional<LocalDate> reminder =
                reminded ? Optional.empty() : Optional.of(plan.due().minusDays(REMINDER_DAYS));
        return isOpen() ? reminder : next();
    }

    /** How far it is, where so many lines were decided; once it is closed, how far it was then. */
    ReviewCounts counts(Map<Verdict, Long> decided) {
        return closing.map(end -> new ReviewCounts(lines, end.confirmed(), end.withdrawn()))
                .orElseGet(() -> new ReviewCounts(
                        lines,
                        decided.getOrDefault(Verdict.CONFIRMED, 0L),
                        decided.getOrDefault(Verdict.WITHDRAWN, 0L)));
    }

    /** What the next one claims, so that there is one of it. */
    ClaimKey followingClaim() {
        return new ClaimKey("access-review-after/" + id.value());
    }

    /** The day from which on the next one is to be opened; empty when there is to be none, or was. */
    Optional<LocalDate> next() {
        return plan.months() == 0 || followed
                ? Optional.empty()
                : closing.map(end -> day(end.at()).plusMonths(plan.months()));
    }

    AccessReview close(Closing how) {
        return new AccessReview(
                id,
                version + 1,
                organisation,
                plan,
                names,
                openedAt,
                openedBy,
                lines,
                Optional.of(how),
                reminded,
                followed);
    }

    AccessReview remind() {
        return new AccessReview(
                id, version + 1, organisation, plan, names, openedAt, openedBy, lines, closing, true, followed);
    }

    AccessReview follow() {
        return new AccessReview(
                id, version + 1, organisation, plan, names, openedAt, openedBy, lines, closing, reminded, true);
    }

    /** The day in UTC, by which the product looks what there is to do. */
    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    static AccessReview from(ReviewId id, long version, OrganisationId organisation, Fields image) {
        Plan plan = new Plan(
                new ReviewName(image.text("name")),
                new ReviewScope(ReviewScope.Kind.valueOf(image.text("scopeKind")), image.text("scopeKey")),
                LocalDate.parse(image.text("due")),
                image.texts("reviewers").stream().map(MemberId::new).collect(toUnmodifiableSet()),
                image.findNumber("months").orElse(0L).intValue());
        return new AccessReview(
                id,
                version,
                organisation,
                plan,
                new Names(
                        image.findText("scopeName").orElse(""),
                        image.findText("openedByName").orElse(""),
                        image.texts("reviewerNames")),
                image.findInstant("openedAt").orElseThrow(),
                image.text("openedBy"),
                image.findNumber("lines").orElse(0L),
                image.findInstant("closedAt")
                        .map(at -> new Closing(
                                at,
                                image.text("closedBy"),
                                image.findNumber("confirmed").orElse(0L),
                                image.findNumber("withdrawn").orElse(0L))),
                image.flag("reminded"),
                image.flag("followed"));
    }

    @Override
    public AggregateRef ref() {
        return ref(id);
    }

    @Override
    public Fields fields() {
        return Fields.none()
                .with("name", plan.name().value())
                .with("scopeKind", plan.scope().kind().name())
                .with("scopeKey", plan.scope().key())
                .with("due", plan.due().toString())
                .with(
                        "reviewers",
                        plan.reviewers().stream().map(MemberId::value).sorted().toList())
                .with("months", (long) plan.months())
                .with("openedAt", openedAt)
                .with("openedBy", openedBy)
                .with("openedByName", names.openedBy())
                .with("scopeName", names.scope())
                .with("reviewerNames", names.reviewers())
                .with("lines", lines)
                .with("closedAt", closing.map(Closing::at))
                .with("closedBy", closing.map(Closing::byName))
                .with("confirmed", closing.map(Closing::confirmed))
                .with("withdrawn", closing.map(Closing::withdrawn))
                .with("reminded", reminded)
                .with("followed", followed);
    }
}
