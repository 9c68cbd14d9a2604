package org.holdfast.web.shared;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.shared.ComesTooEarly;
import org.holdfast.domain.shared.DomainException;

/**
 * A form whose action was refused is shown again, with what was typed and with messages at its fields. A page that
 * waited too long is opened anew. Everything else becomes an error page here already: what leaves a forwarded request as
 * an exception is logged by the server, with its stack, even where it is only a mistyped address.
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
            deal(events.next().getContext());
            events.remove();
        }
        getWrapped().handle();
    }

    private static void deal(ExceptionQueuedEventContext queued) {
        FacesContext context = queued.getContext();
        Optional<DomainException> refusal = Causes.find(queued.getException(), DomainException.class);
        if (Causes.find(queued.getException(), ViewExpiredException.class).isPresent()) {
            openAnew(context);
        } else if (refusal.isPresent() && formIsThere(queued)) {
            CDI.current().select(FormMessages.class).get().add(context, refusal.get());
            answerTooEarly(context, refusal.get());
            context.renderResponse();
        } else {
            showError(context, queued.getException());
        }
    }

    /** The form is shown again, and programs that send it are told how long to wait. */
    private static void answerTooEarly(FacesContext context, DomainException refusal) {
        ExternalContext answer = context.getExternalContext();
        if (refusal instanceof ComesTooEarly early && !answer.isResponseCommitted()) {
            answer.setResponseStatus(ErrorPage.TOO_MANY_REQUESTS);
            answer.setResponseHeader("Retry-After", Long.toString(early.seconds()));
        }
    }

    private static boolean formIsThere(ExceptionQueuedEventContext queued) {
        return queued.getContext().isPostback() && !PhaseId.RENDER_RESPONSE.equals(queued.getPhaseId());
    }

    private static void showError(FacesContext context, Throwable failure) {
        HttpServletRequest request =
                (HttpServletRequest) context.getExternalContext().getRequest();
        HttpServletResponse response =
                (HttpServletResponse) context.getExternalContext().getResponse();
        try {
            CDI.current().select(ErrorPage.class).get().answer(request, response, failure);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        context.responseComplete();
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
