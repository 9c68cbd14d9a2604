package org.holdfast.domain.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.member.MemberFixture;
import org.holdfast.domain.member.MemberId;
import org.junit.jupiter.api.Test;

/** What every store of second factors does. */
public interface FactorsContract {

    MemberId ANN = MemberFixture.id("M1");
    MemberId BO = MemberFixture.id("M2");

    Factors factors();

    @Test
    default void keepsOneAMember() {
        factors().save(factor(ANN, "first", 5, List.of("a", "b")));
        factors().save(factor(BO, "other", 7, List.of()));
        assertThat(factors().find(ANN)).contains(factor(ANN, "first", 5, List.of("a", "b")));
        factors().save(factor(ANN, "second", 9, List.of("c")));
        assertThat(factors().find(ANN)).contains(factor(ANN, "second", 9, List.of("c")));
        assertThat(factors().find(BO)).contains(factor(BO, "other", 7, List.of()));
        assertThat(factors().find(MemberFixture.id("M3"))).isEmpty();
    }

    @Test
    default void saysWhoHasOne() {
        factors().save(factor(ANN, "first", 5, List.of("a", "b")));
        assertThat(factors().having(List.of(ANN, BO))).containsExactly(ANN);
        assertThat(factors().having(List.of(BO))).isEmpty();
        assertThat(factors().having(List.of())).isEmpty();
    }

    @Test
    default void addsTheFirstOnly() {
        assertThat(factors().add(factor(ANN, "first", 5, List.of("a")))).isTrue();
        assertThat(factors().add(factor(ANN, "second", 9, List.of("c")))).isFalse();
        assertThat(factors().find(ANN)).contains(factor(ANN, "first", 5, List.of("a")));
    }

    @Test
    default void usesEachStepOnceAndNoneBefore() {
        factors().save(factor(ANN, "sealed", 5, List.of()));
        assertThat(factors().useStep(ANN, 5)).isFalse();
        assertThat(factors().useStep(ANN, 4)).isFalse();
        assertThat(factors().useStep(ANN, 6)).isTrue();
        assertThat(factors().useStep(ANN, 6)).isFalse();
        assertThat(factors().useStep(ANN, 8)).isTrue();
        assertThat(factors().useStep(ANN, 7)).isFalse();
        assertThat(factors().useStep(BO, 9)).isFalse();
    }

    @Test
    default void letsOneOfManyUseAStep() {
        factors().save(factor(ANN, "sealed", 5, List.of("a")));
        assertThat(IntStream.range(0, 20)
                        .parallel()
                        .filter(time -> factors().useStep(ANN, 6))
                        .count())
                .isEqualTo(1);
        assertThat(IntStream.range(0, 20)
                        .parallel()
                        .filter(time -> factors().useRecovery(ANN, "a"))
                        .count())
                .isEqualTo(1);
    }

    @Test
    default void usesEachRecoveryCodeOnce() {
        factors().save(factor(ANN, "sealed", 5, List.of("a", "b", "c")));
        assertThat(factors().useRecovery(ANN, "b")).isTrue();
        assertThat(factors().useRecovery(ANN, "b")).isFalse();
        assertThat(factors().useRecovery(ANN, "x")).isFalse();
        assertThat(factors().useRecovery(BO, "a")).isFalse();
        assertThat(factors().find(ANN).orElseThrow().recovery()).containsExactly("a", "c");
    }

    @Test
    default void renewsRecoveryCodes() {
        factors().save(factor(ANN, "sealed", 5, List.of("a")));
        factors().renewRecovery(ANN, List.of("d", "e"));
        factors().renewRecovery(BO, List.of("f"));
        assertThat(factors().find(ANN)).contains(factor(ANN, "sealed", 5, List.of("d", "e")));
        assertThat(factors().find(BO)).isEmpty();
    }

    @Test
    default void removesOnce() {
        factors().save(factor(ANN, "sealed", 5, List.of()));
        assertThat(factors().remove(ANN)).isTrue();
        assertThat(factors().remove(ANN)).isFalse();
        assertThat(factors().find(ANN)).isEmpty();
    }

    private static Factor factor(MemberId member, String sealed, long step, List<String> recovery) {
        Instant at = Instant.parse("2026-03-01T08:00:00.123Z");
        return new Factor(member, ActorFixture.ORGANISATION, sealed, at, step, recovery);
    }
}
