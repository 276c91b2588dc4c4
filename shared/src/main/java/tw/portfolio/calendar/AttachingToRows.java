package tw.portfolio.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import tw.portfolio.access.Roster;
import tw.portfolio.attachment.Attachments;
import tw.portfolio.attachment.KeepingFolders;
import tw.portfolio.attachment.KeepingFolders.Thing;
import tw.portfolio.calendar.ReadingPlan.Entry;
import tw.portfolio.kernel.files.DeclaredFile;
import tw.portfolio.kernel.files.UploadLinks.DownloadLink;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.settings.SettingsInForce;

/**
 * Each office attaches files to what it has to do of the plan (附件1), such as a list of who came;
 * all of the staff may read them.
 */
public final class AttachingToRows {
  private final PlanDesk desk;
  private final KeepingFolders folders;

  /** Attaches them there. */
  public AttachingToRows(
      PlanStore plans, SettingsInForce inForce, Roster roster, KeepingFolders folders) {
    this.desk = new PlanDesk(plans, inForce, roster);
    this.folders = folders;
  }

  /** What is attached to a year's rows, whoever reads the plan. */
  public RowAttachments of(SchoolCode school, SchoolYear year) {
    return new RowAttachments(folders.shelf(school, RowFolder.shelf(year)));
  }

  /**
   * What is attached to a year's rows.
   *
   * @param byName by the names of their folders
   */
  public record RowAttachments(Map<String, Attachments> byName) {
    /** Copies the map. */
    public RowAttachments {
      byName = Map.copyOf(byName);
    }

    /** What is attached to a row at that time. */
    public Attachments to(Entry entry) {
      return entry
          .occurrence()
          .map(time -> RowFolder.name(time.row(), time.code()))
          .map(name -> byName.getOrDefault(name, Attachments.NONE))
          .orElse(Attachments.NONE);
    }
  }

  /**
   * Announces files.
   *
   * @param time which of the row's times
   */
  public Answer<Attachments> attach(
      Actor actor,
      SchoolYear year,
      String row,
      String time,
      List<DeclaredFile> announced,
      Instant now) {
    return desk.ofOffice(actor, year, row, time)
        .then(entry -> folders.attach(actor, thing(year, entry), announced, now));
  }

  /**
   * Takes a file away.
   *
   * @param time which of the row's times
   */
  public Answer<Attachments> detach(
      Actor actor, SchoolYear year, String row, String time, String attachment, Instant now) {
    return desk.ofOffice(actor, year, row, time)
        .then(entry -> folders.detach(actor, thing(year, entry), attachment, now));
  }

  /**
   * A link to a file.
   *
   * @param time which of the row's times
   */
  public Answer<DownloadLink> download(
      Actor actor, SchoolYear year, String row, String time, String attachment, Instant now) {
    return desk.entry(actor, year, row, time)
        .then(
            _ -> folders.download(actor.school(), RowFolder.id(year, row, time), attachment, now));
  }

  private static Thing thing(SchoolYear year, Entry entry) {
    Occurrence time = entry.occurrence().orElseThrow();
    return new Thing(
        RowFolder.id(year, time.row(), time.code()), PlanLine.subject(year), PlanLine.what(entry));
  }
}
