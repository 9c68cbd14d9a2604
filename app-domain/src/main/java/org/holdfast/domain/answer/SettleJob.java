package org.holdfast.domain.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.holdfast.domain.shared.Job;
import org.holdfast.domain.site.SiteTotals;

/** Finishes totals that a process left half-counted when it died, and recounts that it did not come to. */
@ApplicationScoped
public class SettleJob implements Job {

    private final SiteTotals sites;
    private final Sheets sheets;
    private final RecountSheets recounts;

    @Inject
    public SettleJob(SiteTotals sites, Sheets sheets, RecountSheets recounts) {
        this.sites = sites;
        this.sheets = sheets;
        this.recounts = recounts;
    }

    @Override
    public String name() {
        return "settle-totals";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        sites.settle();
        sheets.settle();
        recounts.resume();
    }
}
