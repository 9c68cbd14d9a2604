package org.holdfast.web.importing;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.holdfast.domain.importing.Background;
import org.holdfast.domain.shared.Surviving;
import org.holdfast.web.shared.UnexpectedErrors;

/** Work in the background on the threads of the server. */
@ApplicationScoped
class ManagedBackground implements Background {

    private final UnexpectedErrors errors;

    @Inject
    ManagedBackground(UnexpectedErrors errors) {
        this.errors = errors;
    }

    @Override
    public void run(String name, Runnable work, Consumer<String> failed) {
        executor("java:comp/DefaultManagedExecutorService", ManagedExecutorService.class)
                .execute(() -> attempt(name, work, failed));
    }

    /** The edge of what nobody waits for: an unforeseen error is logged here, as it is nowhere else to be seen. */
    void attempt(String name, Runnable work, Consumer<String> failed) {
        Surviving.doing(work, error -> failed.accept(errors.log(name, error)));
    }

    /** An executor of the server by its standard name. */
    @SuppressWarnings("BanJNDI") // the names are constants of the platform
    static <E> E executor(String name, Class<E> kind) {
        try {
            return kind.cast(new InitialContext().lookup(name));
        } catch (NamingException everyServerHasIt) {
            throw new IllegalStateException(everyServerHasIt);
        }
    }
}
