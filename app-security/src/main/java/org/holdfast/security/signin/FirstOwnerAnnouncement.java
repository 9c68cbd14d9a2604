package org.holdfast.security.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.holdfast.domain.shared.StorageReady;
import org.holdfast.domain.signin.FirstOwnerLinks;

/** Tells whoever reads the log how to become the first owner, while there is none. */
@ApplicationScoped
public class FirstOwnerAnnouncement {

    private static final Logger LOG = System.getLogger(FirstOwnerAnnouncement.class.getName());

    private final FirstOwnerLinks links;

    @Inject
    public FirstOwnerAnnouncement(FirstOwnerLinks links) {
        this.links = links;
    }

    void onReady(@Observes StorageReady ready) {
        links.issue().ifPresent(link -> LOG.log(Level.INFO, "Open this link to become the first owner: {0}", link));
    }
}
