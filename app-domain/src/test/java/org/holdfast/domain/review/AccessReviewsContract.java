package org.holdfast.domain.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.holdfast.domain.access.ActorFixture.ORGANISATION;
import static org.holdfast.domain.access.ActorFixture.OTHER_ORGANISATION;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.member.MemberFixture;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;
import org.junit.jupiter.api.Test;

/** What every store of access reviews does. */
public interface AccessReviewsContract {

    LocalDate TODAY = LocalDate.of(2026, 4, 2);

    AccessReviews reviews();

    @Test
    default void givesBackAReviewWithEverything() {
        AccessReview closed = ReviewFixture.review("V1", 3)
                .close(new AccessReview.Closing(ReviewFixture.NOW, "Robin", 1, 1))
                .remind()
                .follow();
        reviews().save(closed);
        assertThat(reviews().find(ORGANISATION, closed.id())).contains(closed);
        assertThat(reviews().find(OTHER_ORGANISATION, closed.id())).isEmpty();
        reviews().save(ReviewFixture.review("V1", 3));
        assertThat(reviews().find(ORGANISATION, closed.id())).contains(closed);
    }

    @Test
    default void pagesTheNewestFirst() {
        for (String end : List.of("V1", "V2", "V3")) {
            reviews().save(ReviewFixture.review(end, 0));
        }
        Page<AccessReview> first = reviews().page(ORGANISATION, ReviewFilter.none(), TODAY, PageRequest.first(2));
        assertThat(first.items())
                .extracting(AccessReview::id)
                .containsExactly(ReviewFixture.id("V3"), ReviewFixture.id("V2"));
        PageRequest next = PageRequest.after(ReviewFixture.id("V2").value(), 2);
        assertThat(reviews()
                        .page(ORGANISATION, ReviewFilter.none(), TODAY, next)
                        .items())
                .extracting(AccessReview::id)
                .containsExactly(ReviewFixture.id("V1"));
        assertThat(reviews()
                        .page(OTHER_ORGANISATION, ReviewFilter.none(), TODAY, PageRequest.first(2))
                        .items())
                .isEmpty();
        assertThat(reviews().count(ORGANISATION, ReviewFilter.none(), TODAY).value())
                .isEqualTo(3);
    }

    @Test
    default void findsByNameByWhatTheyAreOfAndByHowFarTheyAre() {
        AccessReview.Closing closing = new AccessReview.Closing(ReviewFixture.NOW, "Robin", 0, 0);
        AccessReview open = ReviewFixture.review("V1", "Éaster (a.b)", "Night crew");
        AccessReview closed =
                ReviewFixture.review("V2", "Year's end", "Crew of Lyon").close(closing);
        reviews().save(open);
        reviews().save(closed);
        assertThat(found("EASTER", Optional.empty(), TODAY)).containsExactly(open);
        assertThat(found("(a.b)", Optional.empty(), TODAY)).containsExactly(open);
        assertThat(found("(a-b)", Optional.empty(), TODAY)).isEmpty();
        assertThat(found("crew", Optional.empty(), TODAY)).containsExactly(closed, open);
        assertThat(found("", Optional.of(ReviewFilter.State.OPEN), TODAY)).containsExactly(open);
        assertThat(found("", Optional.of(ReviewFilter.State.OVERDUE), TODAY)).containsExactly(open);
        assertThat(found("", Optional.of(ReviewFilter.State.OVERDUE), TODAY.minusDays(1)))
                .isEmpty();
        assertThat(found("crew", Optional.of(ReviewFilter.State.CLOSED), TODAY)).containsExactly(closed);
        ReviewFilter lyon = new ReviewFilter(Optional.of("lyon"), Optional.empty());
        assertThat(reviews().count(ORGANISATION, lyon, TODAY).value()).isEqualTo(1);
        assertThat(reviews().count(OTHER_ORGANISATION, lyon, TODAY).value()).isZero();
    }

    private List<AccessReview> found(String text, Optional<ReviewFilter.State> state, LocalDate today) {
        return reviews()
                .page(ORGANISATION, new ReviewFilter(Optional.of(text), state), today, PageRequest.first(5))
                .items();
    }

    @Test
    default void findsThoseThatAreOpenAndWhomTheyAsk() {
        AccessReview.Closing closing = new AccessReview.Closing(ReviewFixture.NOW, "Robin", 0, 0);
        AccessReview first = ReviewFixture.review("V1", 0);
        AccessReview second = ReviewFixture.review("V2", 0);
        reviews().save(second);
        reviews().save(first);
        reviews().save(ReviewFixture.review("V3", 0).close(closing));
        Optional<MemberId> robin = Optional.of(MemberFixture.id("R1"));
        assertThat(reviews().open(ORGANISATION, robin, 10)).containsExactly(first, second);
        assertThat(reviews().open(ORGANISATION, Optional.empty(), 1)).containsExactly(first);
        assertThat(reviews().open(ORGANISATION, Optional.of(MemberFixture.id("X1")), 10))
                .isEmpty();
        assertThat(reviews().open(OTHER_ORGANISATION, Optional.empty(), 10)).isEmpty();
    }

    @Test
    default void findsThoseOfWhichSomethingIsToBeDone() {
        AccessReview.Closing closing = new AccessReview.Closing(ReviewFixture.NOW, "Robin", 0, 0);
        AccessReview fresh = ReviewFixture.review("V1", 0);
        AccessReview again = ReviewFixture.review("V2", 3).close(closing);
        reviews().save(fresh);
        reviews().save(again);
        reviews().save(ReviewFixture.review("V3", 0).remind());
        reviews().save(ReviewFixture.review("V4", 0).close(closing));
        reviews().save(ReviewFixture.review("V5", 3).close(closing).follow());
        LocalDate reminder = LocalDate.of(2026, 3, 25);
        LocalDate repetition = LocalDate.of(2026, 6, 1);
        assertThat(reviews().pending(reminder.minusDays(1), 10)).isEmpty();
        assertThat(reviews().pending(reminder, 10)).containsExactly(fresh);
        assertThat(reviews().pending(repetition.minusDays(1), 10)).containsExactly(fresh);
        assertThat(reviews().pending(repetition, 10)).containsExactly(fresh, again);
        assertThat(reviews().pending(repetition, 1)).containsExactly(fresh);
    }

    @Test
    default void keepsLinesAndWhatWasDecidedOnThem() {
        ReviewLine ann = ReviewFixture.line("N1", "Ann");
        ReviewLine crew = ReviewFixture.teamLine("N2", "Crew");
        reviews().list(ReviewFixture.part("V1", List.of(ann, crew)));
        ReviewDecision second = ReviewFixture.decision("V1", "N1", 2, Verdict.WITHDRAWN);
        reviews().decide(second);
        reviews().decide(ReviewFixture.decision("V1", "N1", 1, Verdict.CONFIRMED));
        reviews().list(ReviewFixture.part("V1", List.of(ann, crew)));
        assertThat(reviews()
                        .findLines(ORGANISATION, List.of(ann.id(), crew.id()))
                        .values())
                .containsExactlyInAnyOrder(
                        new ReviewedLine(ORGANISATION, ReviewFixture.id("V1"), ann, Optional.of(second)),
                        new ReviewedLine(ORGANISATION, ReviewFixture.id("V1"), crew, Optional.empty()));
        assertThat(reviews().findLines(OTHER_ORGANISATION, List.of(ann.id()))).isEmpty();
        List<ReviewId> asked = List.of(ReviewFixture.id("V1"), ReviewFixture.id("V2"));
        assertThat(reviews().decided(ORGANISATION, asked))
                .isEqualTo(Map.of(ReviewFixture.id("V1"), Map.of(Verdict.WITHDRAWN, 1L)));
        assertThat(reviews().decided(OTHER_ORGANISATION, asked)).isEmpty();
        assertThat(reviews().undecided(ORGANISATION, asked, 5))
                .contains(new ReviewedLine(ORGANISATION, ReviewFixture.id("V1"), crew, Optional.empty()))
                .allMatch(line -> line.decision().isEmpty());
        assertThat(reviews().undecided(ORGANISATION, List.of(ReviewFixture.id("V1")), 1))
                .hasSize(1);
        assertThat(reviews().undecided(OTHER_ORGANISATION, asked, 5)).isEmpty();
    }

    @Test
    default void pagesLinesByNameAndNarrowsThem() {
        reviews()
                .list(ReviewFixture.part(
                        "V1",
                        List.of(
                                ReviewFixture.line("N1", "Éva"),
                                ReviewFixture.line("N2", "bob"),
                                ReviewFixture.line("N3", "Ann"))));
        reviews().list(ReviewFixture.part("V2", List.of(ReviewFixture.line("N9", "Else"))));
        reviews().decide(ReviewFixture.decision("V1", "N2", 1, Verdict.CONFIRMED));
        Page<ReviewedLine> first =
                reviews().lines(ORGANISATION, ReviewFixture.id("V1"), LineFilter.none(), PageRequest.first(2));
        assertThat(first.items()).extracting(line -> line.listed().name()).containsExactly("Ann", "bob");
        assertThat(first.hasNext()).isTrue();
        PageRequest next = PageRequest.after(reviews().keyOf(first.items().get(1)), 2);
        assertThat(reviews()
                        .lines(ORGANISATION, ReviewFixture.id("V1"), LineFilter.none(), next)
                        .items())
                .extracting(line -> line.listed().name())
                .containsExactly("Éva");
        assertThat(names(new LineFilter(Optional.of("EV"), Optional.empty()))).containsExactly("Éva");
        assertThat(names(new LineFilter(Optional.empty(), Optional.of(LineFilter.OPEN))))
                .containsExactly("Ann", "Éva");
        assertThat(names(new LineFilter(Optional.empty(), Optional.of("confirmed"))))
                .containsExactly("bob");
        assertThat(names(new LineFilter(Optional.of(".*"), Optional.empty()))).isEmpty();
    }

    private List<String> names(LineFilter filter) {
        return reviews().lines(ORGANISATION, ReviewFixture.id("V1"), filter, PageRequest.first(10)).items().stream()
                .map(line -> line.listed().name())
                .toList();
    }
}
