package org.holdfast.domain.directory;

import jakarta.enterprise.context.ApplicationScoped;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.activity.Subject;
import org.holdfast.domain.shared.NotFoundException;

/** Entries about who at a directory is which member, for those who look after people. */
@ApplicationScoped
public class DirectoryLinkSubject implements Subject {

    @Override
    public String type() {
        return DirectoryLink.TYPE;
    }

    @Override
    public Permission reading() {
        return Permission.MEMBER_READ;
    }

    @Override
    public ScopePath path(Actor actor, String id) {
        throw NotFoundException.notFound(DirectoryLink.TYPE);
    }
}
