package org.holdfast.domain.directory;

import jakarta.enterprise.context.ApplicationScoped;
import org.holdfast.domain.journal.Entry;
import org.holdfast.domain.journal.Projection;

/** What was refused is in the journal and nowhere else. */
@ApplicationScoped
public class DirectoryNoticeProjection implements Projection {

    @Override
    public String type() {
        return DirectoryNotice.TYPE;
    }

    @Override
    public void apply(Entry entry) {
        // there is no state to bring up to date
    }
}
