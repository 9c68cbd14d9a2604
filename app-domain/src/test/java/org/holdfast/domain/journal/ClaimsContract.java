package org.holdfast.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.holdfast.domain.journal.EntryFixture.NORTH;
import static org.holdfast.domain.journal.EntryFixture.SOUTH;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.shared.SettableClock;
import org.junit.jupiter.api.Test;

/** What every store of claims does. */
public interface ClaimsContract {

    ClaimKey CODE = ClaimKey.ignoringCase("site-code", ActorFixture.ORGANISATION, "P-1");
    ClaimKey OTHER_CODE = ClaimKey.ignoringCase("site-code", ActorFixture.ORGANISATION, "P-2");
    AggregateRef ONE = new AggregateRef("site", NORTH);
    AggregateRef OTHER = new AggregateRef("site", SOUTH);

    Claims claims();

    Journal journal();

    SettableClock clock();

    @Test
    default void givesAFreeKey() {
        assertThat(claims().claim(CODE, ONE)).isTrue();
    }

    @Test
    default void givesItAgainToItsOwner() {
        claims().claim(CODE, ONE);
        assertThat(claims().claim(CODE, ONE)).isTrue();
    }

    @Test
    default void refusesAKeyOfAnotherOneIgnoringCase() {
        claims().claim(CODE, ONE);
        assertThat(claims().claim(ClaimKey.ignoringCase("site-code", ActorFixture.ORGANISATION, "p-1"), OTHER))
                .isFalse();
    }

    @Test
    default void givesTheSameKeyInAnotherOrganisation() {
        claims().claim(CODE, ONE);
        assertThat(claims().claim(ClaimKey.ignoringCase("site-code", ActorFixture.OTHER_ORGANISATION, "P-1"), OTHER))
                .isTrue();
    }

    @Test
    default void givesAReleasedKey() {
        claims().claim(CODE, ONE);
        claims().release(List.of(CODE), ONE);
        assertThat(claims().claim(CODE, OTHER)).isTrue();
    }

    @Test
    default void keepsAKeyThatAnotherOneReleases() {
        claims().claim(CODE, ONE);
        claims().release(List.of(CODE), OTHER);
        assertThat(claims().claim(CODE, OTHER)).isFalse();
    }

    @Test
    default void givesBackWhatElseAnOwnerHoldsOfAKind() {
        ClaimKey otherKind = ClaimKey.ignoringCase("site-code-2", ActorFixture.ORGANISATION, "P-1");
        ClaimKey elsewhere = ClaimKey.ignoringCase("site-code", ActorFixture.OTHER_ORGANISATION, "P-2");
        ClaimKey ofAnother = ClaimKey.ignoringCase("site-code", ActorFixture.ORGANISATION, "P-3");
        ClaimKey picture = ClaimKey.ignoringCase("site-code", ActorFixture.ORGANISATION, "\uD83D\uDE92 4");
        claims().claimAll(Map.of(
                CODE, ONE, OTHER_CODE, ONE, picture, ONE, otherKind, ONE, elsewhere, ONE, ofAnother, OTHER));
        claims().releaseOthers(CODE, ONE);
        assertThat(claims().claim(OTHER_CODE, OTHER)).isTrue();
        assertThat(claims().claim(picture, OTHER)).isTrue();
        assertThat(claims().claimAll(Map.of(CODE, OTHER, otherKind, OTHER, elsewhere, OTHER)))
                .containsExactlyInAnyOrder(CODE, otherKind, elsewhere);
        assertThat(claims().claim(ofAnother, ONE)).isFalse();
    }

    @Test
    default void givesAKeyWhoseOwnerNeverAppeared() {
        claims().claim(CODE, ONE);
        clock().advance(Duration.ofMinutes(2));
        assertThat(claims().claim(CODE, OTHER)).isTrue();
        assertThat(claims().claim(CODE, ONE)).isFalse();
    }

    @Test
    default void keepsAKeyWhoseOwnerAppeared() {
        claims().claim(CODE, ONE);
        journal().append(EntryFixture.entry(NORTH, 1));
        clock().advance(Duration.ofMinutes(2));
        assertThat(claims().claim(CODE, OTHER)).isFalse();
    }

    @Test
    default void givesAKeyThatItsOwnerHasNotOnlyAfterAWhile() {
        claims().claim(CODE, ONE);
        journal().append(EntryFixture.entry(NORTH, 1));
        journal().append(EntryFixture.entry(NORTH, 2));
        assertThat(claims().claim(CODE, OTHER, newest -> false))
                .as("it may be about to get it")
                .isFalse();
        clock().advance(Duration.ofMinutes(2));
        assertThat(claims().claim(CODE, OTHER, newest -> newest.version() == 2)).isFalse();
        assertThat(claims().claim(CODE, OTHER, newest -> newest.version() == 1)).isTrue();
        assertThat(claims().claim(CODE, ONE)).isFalse();
    }

    @Test
    default void keepsAKeyForOneThatClaimsItAnew() {
        claims().claim(CODE, ONE);
        journal().append(EntryFixture.entry(NORTH, 1));
        clock().advance(Duration.ofMinutes(2));
        assertThat(claims().claim(CODE, ONE)).isTrue();
        assertThat(claims().claim(CODE, OTHER, newest -> false)).isFalse();
    }

    @Test
    default void claimsManyAndNamesThoseTaken() {
        claims().claim(CODE, ONE);
        assertThat(claims().claimAll(Map.of(CODE, OTHER, OTHER_CODE, OTHER))).containsExactly(CODE);
        assertThat(claims().claim(OTHER_CODE, ONE)).isFalse();
    }

    @Test
    default void takesOverSomeOfManyThatTheirOwnersHaveNot() {
        claims().claimAll(Map.of(CODE, ONE, OTHER_CODE, ONE));
        journal().append(EntryFixture.entry(NORTH, 1));
        clock().advance(Duration.ofMinutes(2));
        assertThat(claims().claimAll(Map.of(CODE, OTHER, OTHER_CODE, OTHER), (newest, key) -> key.equals(CODE)))
                .containsExactly(CODE);
        assertThat(claims().claim(OTHER_CODE, ONE)).isFalse();
    }

    @Test
    default void claimsNothingFromAnEmptyMap() {
        assertThat(claims().claimAll(Map.of())).isEmpty();
    }
}
