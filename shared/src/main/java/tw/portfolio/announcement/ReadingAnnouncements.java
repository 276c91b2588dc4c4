package tw.portfolio.announcement;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.access.Roster;
import tw.portfolio.attachment.LinkingAttachments;
import tw.portfolio.kernel.files.UploadLinks;
import tw.portfolio.record.ClassGrades;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.upload.FileLinks;

/** What each person sees on arrival: the announcements that are for them, newest first. */
public final class ReadingAnnouncements {
  private final AnnouncementStore announcements;
  private final Permits permits;
  private final ClassGrades grades;
  private final FileLinks links;

  /** Reads announcements there. */
  public ReadingAnnouncements(
      AnnouncementStore announcements, Roster roster, ClassGrades grades, FileLinks links) {
    this.announcements = announcements;
    this.permits = new Permits(roster);
    this.grades = grades;
    this.links = links;
  }

  /**
   * An announcement as one reader may see it.
   *
   * @param announcement the announcement
   * @param editor whether the reader may also see what is not public
   */
  public record Seen(Announcement announcement, boolean editor) {
    /** Whether that is in its title or its text. */
    public boolean says(String part) {
      return announcement.notice().title().contains(part)
          || announcement.notice().text().contains(part);
    }
  }

  /** What is to be seen now by the person who asks. */
  public Answer<List<Seen>> shown(Actor actor, Instant now) {
    return reader(actor)
        .map(
            person -> {
              List<Announcement> all =
                  announcements.all(actor.school()).stream()
                      .filter(one -> one.isShownAt(now))
                      .toList();
              return seen(all.stream().filter(isFor(person, all, now)).toList(), person);
            });
  }

  /** Everything, also what is over, not yet shown, or withdrawn: for those who keep it. */
  public Answer<List<Seen>> all(Actor actor) {
    return permits
        .permitted(actor, Permission.KEEP_ANNOUNCEMENTS)
        .map(editor -> seen(announcements.all(editor.school()), editor));
  }

  private static List<Seen> seen(List<Announcement> all, Person person) {
    boolean editor = person.may(Permission.KEEP_ANNOUNCEMENTS);
    return all.stream().map(one -> new Seen(one, editor)).toList();
  }

  /** One announcement, if the person who asks may see it. */
  public Answer<Seen> find(Actor actor, AnnouncementId id, Instant now) {
    return reader(actor)
        .then(
            person ->
                announcements
                    .find(actor.school(), id)
                    .filter(one -> maySee(person, one, now))
                    .map(one -> Answer.granted(seen(List.of(one), person).getFirst()))
                    .orElseGet(() -> Answer.refused(AnnouncementProblems.notFound())));
  }

  private boolean maySee(Person person, Announcement one, Instant now) {
    return person.may(Permission.KEEP_ANNOUNCEMENTS)
        || (one.isShownAt(now) && isFor(person, List.of(one), now).test(one));
  }

  /** A link to a file, for whoever may see the announcement. */
  public Answer<UploadLinks.DownloadLink> download(
      Actor actor, AnnouncementId id, String attachment, Instant now) {
    return find(actor, id, now)
        .then(
            seen ->
                LinkingAttachments.download(
                    links,
                    seen.announcement().attachments(),
                    attachment,
                    () -> announcements.find(actor.school(), id).map(Announcement::attachments),
                    now));
  }

  private Answer<Person> reader(Actor actor) {
    return permits
        .inUse(actor)
        .then(
            person ->
                person
                    .map(Answer::granted)
                    .orElseGet(() -> Answer.refused(AnnouncementProblems.notOnTheRoster())));
  }

  /** The list of classes is read only if somebody asks for a grade. */
  private Predicate<Announcement> isFor(Person person, List<Announcement> all, Instant now) {
    boolean asked =
        all.stream().map(one -> one.notice().audience()).anyMatch(Audience::asksForGrade);
    SchoolYear year = SchoolYear.at(now);
    Optional<String> className = person.place(year).map(ClassPlace::className);
    Map<String, Integer> known =
        asked && className.isPresent() ? grades.grades(person.school(), year) : Map.of();
    Optional<Integer> grade = className.map(known::get);
    return one -> one.notice().audience().includes(person, className, grade);
  }
}
