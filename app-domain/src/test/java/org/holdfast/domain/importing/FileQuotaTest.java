package org.holdfast.domain.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.shared.InvalidValueException;
import org.junit.jupiter.api.Test;

class FileQuotaTest {

    private static final String ANNA = "01HZZZZZZZ00000000000000M1";
    private static final String BEN = "01HZZZZZZZ00000000000000M2";
    private static final FileQuota QUOTA = new FileQuota(2, 100, 3, 150);
    private static int number;

    @Test
    void letsAsMuchWaitAsItSays() {
        assertThatCode(() -> QUOTA.check(List.of(file(ANNA, 40)), ANNA, 60)).doesNotThrowAnyException();
        assertThatCode(() -> QUOTA.check(List.of(file(BEN, 90)), ANNA, 60)).doesNotThrowAnyException();
    }

    @Test
    void refusesTheFileOfAMemberThatIsOneTooMany() {
        refused("import-quota-member", () -> QUOTA.check(List.of(file(ANNA, 1), file(ANNA, 1)), ANNA, 1));
    }

    @Test
    void refusesTheBytesOfAMemberThatAreTooMany() {
        refused("import-quota-member", () -> QUOTA.check(List.of(file(ANNA, 40)), ANNA, 61));
    }

    @Test
    void refusesWhatIsTooMuchForTheOrganisation() {
        refused("import-quota-organisation", () -> QUOTA.check(List.of(file(BEN, 91)), ANNA, 60));
        refused(
                "import-quota-organisation",
                () -> QUOTA.check(List.of(file(BEN, 1), file(BEN, 1), file(ANNA, 1)), ANNA, 1));
    }

    @Test
    void rejectsEachValueOutOfRange() {
        invalid("holdfast.import.member-files", () -> new FileQuota(0, 1, 1, 1));
        invalid("holdfast.import.member-bytes", () -> new FileQuota(1, 0, 1, 1));
        invalid("holdfast.import.organisation-files", () -> new FileQuota(2, 1, 1, 1));
        invalid("holdfast.import.organisation-bytes", () -> new FileQuota(1, 2, 1, 1));
    }

    private static BroughtFile file(String owner, long size) {
        FileId id = new FileId("01HZZZZZZZ000000000000000" + number++ % 10);
        return new BroughtFile(id, ActorFixture.ORGANISATION, owner, "a.csv", size, Instant.EPOCH, Instant.MAX);
    }

    private static void refused(String code, ThrowingCallable check) {
        assertThatThrownBy(check).isInstanceOfSatisfying(FileQuotaException.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }

    private static void invalid(String key, ThrowingCallable making) {
        assertThatThrownBy(making)
                .isInstanceOfSatisfying(InvalidValueException.class, refusal -> assertThat(refusal.field())
                        .isEqualTo(key));
    }
}
