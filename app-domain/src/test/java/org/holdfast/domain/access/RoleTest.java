package org.holdfast.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.holdfast.domain.shared.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoleTest {

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"VIEWER", "AUDITOR"})
    void readersWriteNothing(Role role) {
        assertThat(role.permissions()).noneMatch(Permission::writing);
    }

    @Test
    void auditorReadsEverythingButSignInLinks() {
        Set<Permission> reading = EnumSet.allOf(Permission.class);
        reading.removeIf(Permission::writing);
        reading.remove(Permission.OUTBOX_READ);
        assertThat(Role.AUDITOR.permissions()).isEqualTo(reading);
    }

    @Test
    void administratorCannotBecomeOwner() {
        assertThat(Role.ADMINISTRATOR.permissions())
                .doesNotContain(Permission.OUTBOX_READ)
                .hasSize(Permission.values().length - 1);
    }

    @Test
    void contributorOnlyAnswers() {
        assertThat(Role.CONTRIBUTOR.permissions().stream().filter(Permission::writing))
                .containsExactly(Permission.ANSWER_WRITE);
    }

    @Test
    void everybodyReadsWhatAViewerReads() {
        assertThat(Role.values()).allMatch(role -> role.permissions().containsAll(Role.VIEWER.permissions()));
    }

    @Test
    void namesBuiltInRolesByWordsAndOwnOnesByIdentifiers() {
        assertThat(Arrays.stream(Role.values()).map(Role::id).map(RoleId::builtIn))
                .allMatch(role -> role.isPresent());
        RoleId own = new RoleId("01HZZZZZZZ00000000000000R1");
        assertThat(own.builtIn()).isEmpty();
        assertThat(Stream.of(own, Role.VIEWER.id(), Role.OWNER.id()).sorted())
                .isEqualTo(List.of(Role.OWNER.id(), Role.VIEWER.id(), own));
        assertThatThrownBy(() -> new RoleId("KING")).isInstanceOf(InvalidValueException.class);
    }
}
