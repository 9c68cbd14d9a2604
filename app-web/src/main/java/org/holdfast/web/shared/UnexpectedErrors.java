package org.holdfast.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.holdfast.domain.shared.Ids;

/** Logs what nobody foresaw, once, with an id; the caller is told the id and nothing else. */
@ApplicationScoped
public class UnexpectedErrors {

    private static final Logger LOG = System.getLogger(UnexpectedErrors.class.getName());

    private final Ids ids;

    @Inject
    public UnexpectedErrors(Ids ids) {
        this.ids = ids;
    }

    /**
     * Logs the error.
     *
     * @param where what was being done, without personal data
     * @return the id to tell the caller
     */
    public String log(String where, Throwable error) {
        String id = ids.next();
        LOG.log(Level.ERROR, "unexpected error " + id + " in " + where, error);
        return id;
    }
}
