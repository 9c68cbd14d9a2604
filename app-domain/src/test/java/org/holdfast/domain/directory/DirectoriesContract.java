package org.holdfast.domain.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.holdfast.domain.directory.DirectoryFixture.directory;

import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.directory.Directory.Bond;
import org.junit.jupiter.api.Test;

/** What every store of directories does. */
public interface DirectoriesContract {

    Directories directories();

    @Test
    default void keepsEverything() {
        Directory one = directory("directory_1");
        directories().save(one);
        assertThat(directories().find(one.organisation(), one.id())).contains(one);
        assertThat(directories().find(ActorFixture.OTHER_ORGANISATION, one.id()))
                .isEmpty();
    }

    @Test
    default void listsThoseOfAnOrganisationAndThoseOfABond() {
        Directory one = directory("directory_1");
        Directory two = directory("directory_2").bound(Bond.DELETED);
        Directory elsewhere = directory(ActorFixture.OTHER_ORGANISATION, "org_2", "directory_1");
        directories().save(two);
        directories().save(one);
        directories().save(elsewhere);
        assertThat(directories().of(ActorFixture.ORGANISATION)).containsExactly(one, two);
        assertThat(directories().bound(Bond.DELETED)).containsExactly(two);
        assertThat(directories().bound(Bond.KEPT)).containsExactlyInAnyOrder(one, elsewhere);
    }

    @Test
    default void keepsTheNewerVersion() {
        Directory first = directory("directory_1");
        Directory second = first.bound(Bond.RELEASED);
        directories().save(second);
        directories().save(first);
        assertThat(directories().find(first.organisation(), first.id())).contains(second);
    }
}
