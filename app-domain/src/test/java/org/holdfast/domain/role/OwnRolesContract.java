package org.holdfast.domain.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.holdfast.domain.access.ActorFixture.ORGANISATION;
import static org.holdfast.domain.access.ActorFixture.OTHER_ORGANISATION;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;
import org.junit.jupiter.api.Test;

/** What every store of own roles does. */
public interface OwnRolesContract {

    OwnRoles roles();

    @Test
    default void findsARoleWithEverything() {
        OwnRole role = RoleFixture.role("R1", "Porter", Permission.SITE_READ)
                .changed(
                        new OwnRoleName("Pörter"),
                        Optional.of("Opens doors"),
                        Set.of(Permission.SITE_READ, Permission.ANSWER_WRITE));
        roles().save(role);
        assertThat(roles().find(ORGANISATION, role.id())).contains(role);
        assertThat(roles().findAll(ORGANISATION, List.of(role.id(), RoleFixture.id("XX"))))
                .containsOnlyKeys(role.id());
    }

    @Test
    default void findsNothingOfAnotherOrganisation() {
        OwnRole role = RoleFixture.role("R1", "Porter", Permission.SITE_READ);
        roles().save(role);
        assertThat(roles().find(OTHER_ORGANISATION, role.id())).isEmpty();
        assertThat(roles().findAll(OTHER_ORGANISATION, List.of(role.id()))).isEmpty();
        assertThat(roles().page(OTHER_ORGANISATION, Optional.empty(), PageRequest.first(10))
                        .items())
                .isEmpty();
        assertThat(roles().count(OTHER_ORGANISATION, Optional.empty()).value()).isZero();
    }

    @Test
    default void pagesByNameAndSearches() {
        OwnRole porter = RoleFixture.role("R1", "Pörter", Permission.SITE_READ);
        OwnRole guard = RoleFixture.role("R2", "guard", Permission.SITE_READ);
        OwnRole cook = RoleFixture.role("R3", "Cook", Permission.SITE_READ);
        List.of(porter, guard, cook).forEach(roles()::save);
        Page<OwnRole> first = roles().page(ORGANISATION, Optional.empty(), PageRequest.first(2));
        assertThat(first.items()).containsExactly(cook, guard);
        assertThat(first.hasNext()).isTrue();
        PageRequest next = PageRequest.after(roles().keyOf(guard), 2);
        assertThat(roles().page(ORGANISATION, Optional.empty(), next).items()).containsExactly(porter);
        assertThat(roles().page(ORGANISATION, Optional.of("PORT"), PageRequest.first(10))
                        .items())
                .containsExactly(porter);
        assertThat(roles().page(ORGANISATION, Optional.of(".*"), PageRequest.first(10))
                        .items())
                .isEmpty();
        assertThat(roles().count(ORGANISATION, Optional.empty()).value()).isEqualTo(3);
    }

    @Test
    default void listsNoRemovedRole() {
        OwnRole removed = RoleFixture.role("R1", "Porter", Permission.SITE_READ).remove();
        roles().save(removed);
        assertThat(roles().find(ORGANISATION, removed.id())).contains(removed);
        assertThat(roles().findAll(ORGANISATION, List.of(removed.id()))).isEmpty();
        assertThat(roles().page(ORGANISATION, Optional.empty(), PageRequest.first(10))
                        .items())
                .isEmpty();
    }

    @Test
    default void keepsTheNewerVersion() {
        OwnRole first = RoleFixture.role("R1", "Porter", Permission.SITE_READ);
        OwnRole second = first.remove();
        roles().save(second);
        roles().save(first);
        assertThat(roles().find(ORGANISATION, first.id())).contains(second);
    }
}
