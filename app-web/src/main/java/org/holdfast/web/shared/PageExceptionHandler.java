package org.holdfast.web.shared;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.faces.event.PhaseId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.shared.DomainException;

/**
 * A form whose action was refused is shown again, with what was typed and with messages at its fields. A page that
 * waited too long is opened anew. Everything else goes on to the {@link EdgeFilter}.
 */
class PageExceptionHandler extends ExceptionHandlerWrapper {

    PageExceptionHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            if (handled(events.next().getContext())) {
                events.remove();
            }
        }
        getWrapped().handle();
    }

    private static boolean handled(ExceptionQueuedEventContext queued) {
        FacesContext context = queued.getContext();
        if (Causes.find(queued.getException(), ViewExpiredException.class).isPresent()) {
            openAnew(context);
            return true;
        }
        Optional<DomainException> refusal = Causes.find(queued.getException(), DomainException.class);
        if (refusal.isEmpty() || !context.isPostback() || PhaseId.RENDER_RESPONSE.equals(queued.getPhaseId())) {
            return false;
        }
        CDI.current().select(FormMessages.class).get().add(context, refusal.get());
        context.renderResponse();
        return true;
    }

    private static void openAnew(FacesContext context) {
        CDI.current().select(Notices.class).get().leave(context, "page-expired", Map.of());
        try {
            String address = context.getApplication().getViewHandler().getActionURL(context, "");
            context.getExternalContext().redirect(address);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        context.responseComplete();
    }
}
