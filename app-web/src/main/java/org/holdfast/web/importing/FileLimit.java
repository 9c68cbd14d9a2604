package org.holdfast.web.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.holdfast.domain.importing.FileProblem;
import org.holdfast.domain.importing.FileRefusedException;
import org.holdfast.domain.importing.ImportLimits;
import org.holdfast.web.shared.Texts;

/** Lets pages refuse a file that is too large before it is sent, in the words of the server. */
@Named
@ApplicationScoped
public class FileLimit {

    private final ImportLimits limits;
    private final Texts texts;

    @Inject
    public FileLimit(ImportLimits limits, Texts texts) {
        this.limits = limits;
        this.texts = texts;
    }

    /** How many bytes a file may have. */
    public long most() {
        return limits.maxBytes();
    }

    /** What is said about one that has more. */
    public String refusal() {
        return texts.detail(FileRefusedException.refused(FileProblem.TOO_LARGE, "limit", most()));
    }
}
