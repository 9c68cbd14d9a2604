package org.holdfast.domain.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.holdfast.domain.journal.Entry;
import org.holdfast.domain.journal.Projection;

/** Keeps {@link DirectoryLinks} up to the journal. */
@ApplicationScoped
public class DirectoryLinkProjection implements Projection {

    private final DirectoryLinks links;

    @Inject
    public DirectoryLinkProjection(DirectoryLinks links) {
        this.links = links;
    }

    @Override
    public String type() {
        return DirectoryLink.TYPE;
    }

    @Override
    public void apply(Entry entry) {
        links.save(DirectoryLink.from(
                entry.aggregate().id(), entry.version(), entry.path().organisation(), entry.image()));
    }
}
