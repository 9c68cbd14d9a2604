package org.holdfast.domain.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.holdfast.domain.journal.Entry;
import org.holdfast.domain.journal.Projection;

/** Keeps {@link Directories} up to the journal. */
@ApplicationScoped
public class DirectoryProjection implements Projection {

    private final Directories directories;

    @Inject
    public DirectoryProjection(Directories directories) {
        this.directories = directories;
    }

    @Override
    public String type() {
        return Directory.TYPE;
    }

    @Override
    public void apply(Entry entry) {
        directories.save(Directory.from(entry.path().organisation(), entry.version(), entry.image()));
    }
}
