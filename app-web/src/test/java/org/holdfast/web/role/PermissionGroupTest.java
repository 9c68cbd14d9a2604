package org.holdfast.web.role;

import static org.assertj.core.api.Assertions.assertThat;

import org.holdfast.domain.access.Permission;
import org.junit.jupiter.api.Test;

class PermissionGroupTest {

    @Test
    void hasEveryPermissionOnce() {
        assertThat(PermissionGroup.all().stream()
                        .flatMap(group -> group.permissions().stream())
                        .toList())
                .containsExactlyInAnyOrder(Permission.values());
    }
}
