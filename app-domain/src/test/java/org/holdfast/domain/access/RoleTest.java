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

    /** Named one by one, so that a new permission is given to administrators by decision and not by itself. */
    @Test
    void administratorCannotBecomeOwner() {
        assertThat(Role.ADMINISTRATOR.permissions())
                .containsExactlyInAnyOrder(
                        Permission.ORGANISATION_READ,
                        Permission.ORGANISATION_CONFIGURE,
                        Permission.MEMBER_READ,
                        Permission.MEMBER_MANAGE,
                        Permission.TEAM_MANAGE,
                        Permission.ROLE_MANAGE,
                        Permission.GROUP_MANAGE,
                        Permission.ACCESS_READ,
                        Permission.SITE_READ,
                        Permission.SITE_WRITE,
                        Permission.SITE_IMPORT,
                        Permission.BOARD_READ,
                        Permission.BOARD_CONFIGURE,
                        Permission.ANSWER_READ,
                        Permission.ANSWER_WRITE,
                        Permission.ANSWER_APPROVE,
                        Permission.ACTIVITY_READ);
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
