package org.holdfast.domain.directory;

import jakarta.enterprise.context.ApplicationScoped;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.activity.Subject;
import org.holdfast.domain.shared.NotFoundException;

/** Entries about directories, for those who set them up. They have no page of their own. */
@ApplicationScoped
public class DirectorySubject implements Subject {

    @Override
    public String type() {
        return Directory.TYPE;
    }

    @Override
    public Permission reading() {
        return Permission.SIGN_IN_CONFIGURE;
    }

    @Override
    public ScopePath path(Actor actor, String id) {
        throw NotFoundException.notFound(Directory.TYPE);
    }
}
