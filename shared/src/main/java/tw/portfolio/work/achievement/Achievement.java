package tw.portfolio.work.achievement;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.kernel.files.DeclaredFile;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.kernel.files.RecordedFiles;
import tw.portfolio.kernel.files.Seal;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.work.Description;

/**
 * An achievement (多元表現). Whatever its category, something shows it: a document (證明文件), a media file
 * (影音檔) or an external link, so that the office can check it.
 *
 * @param school the student's school
 * @param id which one, whose, uploaded in which semester
 * @param about what the student says of it
 * @param files its files; none if it has only a link
 * @param revision which set of files: the version in which they were announced, so that no key is
 *     ever used twice
 * @param status how far it has come
 * @param created when it was first announced
 * @param version how often the record has been written, from 1; each write names the one it builds
 *     on
 */
public record Achievement(
    SchoolCode school,
    AchievementId id,
    About about,
    Optional<RecordedFiles> files,
    int revision,
    AchievementStatus status,
    Instant created,
    int version) {
  /**
   * @throws IllegalArgumentException if nothing shows it, or it is ready without its files
   */
  public Achievement {
    if (files.isEmpty() && about.link().isEmpty()) {
      throw new IllegalArgumentException("A file or a link shows an achievement");
    }
    boolean ready = status instanceof AchievementStatus.Ready;
    if (ready && files.filter(had -> !had.complete()).isPresent()) {
      throw new IllegalArgumentException("Files must be verified before it is ready");
    }
    if (!ready && files.isEmpty()) {
      throw new IllegalArgumentException("Without files there is nothing to wait for");
    }
  }

  /**
   * What the student says of an achievement.
   *
   * @param detail the category's own fields
   * @param description 內容簡述
   * @param link 外部影音連結
   */
  public record About(Detail detail, Description description, Optional<ExternalLink> link) {}

  /**
   * A new achievement: waiting for its files, or ready if it has only a link.
   *
   * @param until when its slot is given back if the files don't come
   */
  public static Achievement announced(
      SchoolCode school,
      AchievementId id,
      About about,
      List<DeclaredFile> files,
      Instant until,
      Instant now) {
    return new Achievement(
        school,
        id,
        about,
        expected(school, id, 1, files),
        1,
        files.isEmpty()
            ? new AchievementStatus.Ready(now)
            : new AchievementStatus.Reserved(until, Optional.empty()),
        now,
        1);
  }

  private static Optional<RecordedFiles> expected(
      SchoolCode school, AchievementId id, int revision, List<DeclaredFile> files) {
    return files.isEmpty()
        ? Optional.empty()
        : Optional.of(
            RecordedFiles.of(
                files.stream()
                    .map(
                        file ->
                            new RecordedFile.Expected(
                                file, new ObjectKey(school, id.secret(), revision, file.part())))
                    .toList()));
  }

  /** The state that its own record tells: never selected or submitted. */
  public AchievementState state() {
    return status.state();
  }

  /** Whether it takes one of the student's slots. */
  public boolean takesSlot() {
    return state() != AchievementState.REFUSED;
  }

  /** Whether it is complete, so that it may be selected. */
  public boolean selectable() {
    return state() == AchievementState.READY;
  }

  /** Whether the stored files are the ones that were verified: these, and no others beside them. */
  public boolean sealedAs(Map<FilePart, Seal> stored) {
    return files.map(had -> had.sealedAs(stored)).orElseGet(stored::isEmpty);
  }

  /** What it falls back on if the files it waits for never come; nothing if it waits for none. */
  public Optional<AchievementStatus.Kept> kept() {
    return status instanceof AchievementStatus.Reserved(var _, var kept) ? kept : Optional.empty();
  }

  /** Its files, document first. */
  public List<RecordedFile> allFiles() {
    return files.map(RecordedFiles::all).orElseGet(List::of);
  }

  /** Its files, and those that are kept until these have come. */
  public List<RecordedFile> everyFile() {
    List<RecordedFile> kept =
        kept().flatMap(AchievementStatus.Kept::files).map(RecordedFiles::all).orElseGet(List::of);
    return Stream.concat(allFiles().stream(), kept.stream()).toList();
  }

  private Optional<AchievementStatus.Kept> fallBack() {
    return status instanceof AchievementStatus.Ready(Instant since)
        ? Optional.of(new AchievementStatus.Kept(files, revision, since))
        : kept();
  }

  /** The next version, in another state. */
  public Achievement with(AchievementStatus next) {
    return with(files, revision, next);
  }

  /** The next version, of which the student says something else. */
  public Achievement with(About next) {
    return new Achievement(school, id, next, files, revision, status, created, version + 1);
  }

  /** The next version, with one file put in its place. */
  public Achievement with(RecordedFile file, AchievementStatus next) {
    return with(files.map(announced -> announced.with(file)), revision, next);
  }

  /**
   * The next version: waiting for files that replace the present ones, or ready with its link
   * alone.
   */
  public Achievement awaiting(List<DeclaredFile> announced, Instant until, Instant now) {
    int nextRevision = version + 1;
    AchievementStatus next =
        announced.isEmpty()
            ? new AchievementStatus.Ready(now)
            : new AchievementStatus.Reserved(until, fallBack());
    return with(expected(school, id, nextRevision, announced), nextRevision, next);
  }

  /** The next version, as it was before its files were to be replaced. */
  public Achievement restored(AchievementStatus.Kept kept) {
    return with(kept.files(), kept.revision(), new AchievementStatus.Ready(kept.ready()));
  }

  private Achievement with(
      Optional<RecordedFiles> nextFiles, int nextRevision, AchievementStatus next) {
    return new Achievement(school, id, about, nextFiles, nextRevision, next, created, version + 1);
  }
}
