package org.holdfast.domain.directory;

import jakarta.enterprise.context.ApplicationScoped;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.activity.Subject;
import org.holdfast.domain.shared.NotFoundException;

/** Entries about what was refused to a directory, for those who look after people. Each stands alone. */
@ApplicationScoped
public class DirectoryNoticeSubject implements Subject {

    @Override
    public String type() {
        return DirectoryNotice.TYPE;
    }

    @Override
    public Permission reading() {
        return Permission.MEMBER_READ;
    }

    @Override
    public ScopePath path(Actor actor, String id) {
        throw NotFoundException.notFound(DirectoryNotice.TYPE);
    }
}
