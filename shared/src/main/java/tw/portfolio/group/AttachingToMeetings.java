package tw.portfolio.group;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Roster;
import tw.portfolio.attachment.Attachments;
import tw.portfolio.attachment.FolderId;
import tw.portfolio.attachment.KeepingFolders;
import tw.portfolio.attachment.KeepingFolders.Thing;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.kernel.files.DeclaredFile;
import tw.portfolio.kernel.files.UploadLinks.DownloadLink;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.SchoolCode;

/**
 * The executive secretary attaches files to a meeting's agenda and minutes until these are
 * approved; members read them, as they read the minutes.
 */
public final class AttachingToMeetings {
  private static final String SHELF = "meetings";

  private final GroupStore groups;
  private final ReadingGroup reading;
  private final KeepingFolders folders;
  private final Permits permits;

  /** Attaches them there. */
  public AttachingToMeetings(GroupStore groups, Roster roster, KeepingFolders folders) {
    this.groups = groups;
    this.reading = new ReadingGroup(groups, roster);
    this.folders = folders;
    this.permits = new Permits(roster);
  }

  /** What is attached to a school's meetings, by their ids, for whoever may read minutes. */
  public Map<String, Attachments> all(SchoolCode school) {
    return folders.shelf(school, SHELF);
  }

  /** What is attached to a meeting, for whoever may read its minutes. */
  public Attachments of(SchoolCode school, MeetingId id) {
    return folders.in(school, folder(id));
  }

  /** Announces files. */
  public Answer<Attachments> attach(
      Actor actor, MeetingId id, List<DeclaredFile> announced, Instant now) {
    return open(actor, id).then(one -> folders.attach(actor, thing(one), announced, now));
  }

  /** Takes a file away. */
  public Answer<Attachments> detach(Actor actor, MeetingId id, String attachment, Instant now) {
    return open(actor, id).then(one -> folders.detach(actor, thing(one), attachment, now));
  }

  /** A link to a file. */
  public Answer<DownloadLink> download(Actor actor, MeetingId id, String attachment, Instant now) {
    return reading
        .minutes(actor, id, now)
        .then(one -> folders.download(actor.school(), folder(one.id()), attachment, now));
  }

  /** What is approved stays as it was approved, and what was called off as it was. */
  private Answer<Meeting> open(Actor actor, MeetingId id) {
    return permits
        .permitted(actor, Permission.KEEP_MEETINGS)
        .then(
            _ ->
                groups
                    .of(actor.school())
                    .meeting(id)
                    .map(Answer::granted)
                    .orElseGet(() -> Answer.refused(GroupProblems.notFound())))
        .then(
            found ->
                switch (found.state()) {
                  case PLANNED, HELD -> Answer.granted(found);
                  case APPROVED, CANCELLED -> Answer.refused(GroupProblems.wrongState(found));
                });
  }

  private static FolderId folder(MeetingId id) {
    return new FolderId(SHELF, id.text());
  }

  private static Thing thing(Meeting meeting) {
    return new Thing(
        folder(meeting.id()),
        new Subject(SubjectKind.GROUP, meeting.id().text()),
        "工作小組會議 " + meeting.plan().starts().toString().replace('T', ' '));
  }
}
