package org.holdfast.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Answers {@code /health/ready}: the application is deployed and its beans can be reached. */
@Readiness
@ApplicationScoped
public class ApplicationReady implements HealthCheck {

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.up("application");
    }
}
