package tw.portfolio.campus;

import tw.portfolio.access.Roster;
import tw.portfolio.record.RosterWriter;
import tw.portfolio.settings.SettingsInForce;
import tw.portfolio.upload.FileOwners;
import tw.portfolio.work.PieceStore;
import tw.portfolio.work.outcome.CertificationStore;
import tw.portfolio.work.outcome.DisputeStore;
import tw.portfolio.work.summary.Summaries;

/**
 * The store ports over one and the same store.
 *
 * @param pieces the pieces
 * @param certification the teachers' queues
 * @param disputes the disputed returns
 * @param owners whose the files are
 * @param roster the roster, to read
 * @param inForce what the school has set
 * @param writer the roster, to write
 * @param summaries the students' summaries
 */
public record StorePorts(
    PieceStore pieces,
    CertificationStore certification,
    DisputeStore disputes,
    FileOwners owners,
    Roster roster,
    SettingsInForce inForce,
    RosterWriter writer,
    Summaries summaries) {
  /** One object that is all of them. */
  public static <
          S extends
              PieceStore & CertificationStore & DisputeStore & FileOwners & Roster & SettingsInForce
                  & RosterWriter & Summaries>
      StorePorts of(S all) {
    return new StorePorts(all, all, all, all, all, all, all, all);
  }
}
