package org.holdfast.domain.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.BusyException;
import org.holdfast.domain.shared.Exclusive;

/** What directories change is changed one after the other in an organisation, whoever heard or read of it. */
@ApplicationScoped
public class DirectoryTurn {

    private final Directories directories;
    private final Exclusive exclusive;

    @Inject
    public DirectoryTurn(Directories directories, Exclusive exclusive) {
        this.directories = directories;
        this.exclusive = exclusive;
    }

    /**
     * Does what changes directories of an organisation.
     *
     * @throws BusyException when somebody else does for longer than one waits
     */
    <T> T in(OrganisationId organisation, Supplier<T> work) {
        return exclusive.doing("directory/" + organisation, work);
    }

    /** Changes something of a directory as it is when it is its turn; what was known of it before may be over. */
    void of(Directory directory, Consumer<Directory> change) {
        in(directory.organisation(), () -> {
            directories.find(directory.organisation(), directory.id()).ifPresent(change);
            return true;
        });
    }
}
