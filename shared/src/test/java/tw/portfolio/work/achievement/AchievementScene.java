package tw.portfolio.work.achievement;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.access.Permits;
import tw.portfolio.campus.Answers;
import tw.portfolio.campus.Campus;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.kernel.files.DeclaredFile;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.kernel.files.SealReader;
import tw.portfolio.samples.Achievements;
import tw.portfolio.samples.RealFile;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Students;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.settings.SettingsCache;
import tw.portfolio.upload.FileLinks;
import tw.portfolio.upload.ReceivingFiles.Receipt;

/** 王小明 with achievements, on a {@link Campus}. */
public final class AchievementScene {
  /** 王小明, signed in. */
  public static final Actor MING = Students.actor(Students.MING);

  private final Campus campus;
  private final SettingsCache caps;

  /** The usual school with every window open. */
  public AchievementScene() {
    this(new Campus());
  }

  /** That school. */
  public AchievementScene(Campus campus) {
    this.campus = campus;
    this.caps = new SettingsCache(campus.school());
  }

  public Campus campus() {
    return campus;
  }

  public AnnouncingAchievements announcing() {
    return new AnnouncingAchievements(
        campus.achievements(), caps, campus.endings(), campus.secrets());
  }

  public ChangingAchievements changing() {
    return new ChangingAchievements(campus.achievements(), campus.files(), caps);
  }

  public SelectingAchievements selecting() {
    return new SelectingAchievements(campus.achievements(), new SealReader(campus.files()), caps);
  }

  public AchievementPages pages() {
    return new AchievementPages(
        campus.achievements(),
        new Permits(campus.school()),
        new FileLinks(new SealReader(campus.files()), campus.files()));
  }

  public Answer<Achievement> announce(Achievement.About about, DeclaredFile... files) {
    return announcing()
        .announce(
            MING,
            new AnnouncingAchievements.Announcement(
                SchoolBuilder.TERM, about, List.of(files), Optional.empty()),
            campus.now());
  }

  /** Announced; its files are awaited. */
  public Achievement announced(RealFile... files) {
    return Answers.granted(
        announce(
            Achievements.about(Category.SERVICE),
            Stream.of(files).map(RealFile::declared).toArray(DeclaredFile[]::new)));
  }

  /** Ready with its link alone. */
  public Achievement linked() {
    return Answers.granted(announce(Achievements.linked(Category.WORK)));
  }

  /** Announced, come and verified. */
  public Achievement ready(RealFile... files) {
    Achievement announced = announced(files);
    Stream.of(files).forEach(file -> arrive(announced, file));
    return expect(announced.id(), AchievementState.READY);
  }

  /** Where a part lies or will lie. */
  public static ObjectKey key(Achievement achievement, FilePart part) {
    return new ObjectKey(
        achievement.school(), achievement.id().secret(), achievement.revision(), part);
  }

  /** Sends a file and lets its event come. */
  public Receipt arrive(Achievement achievement, RealFile file) {
    return campus.arrive(key(achievement, file.type().part()), file.bytes());
  }

  public Answer<Achievement> replace(Achievement achievement, RealFile... files) {
    return changing()
        .replace(
            MING,
            achievement.id(),
            Stream.of(files).map(RealFile::declared).toList(),
            campus.now());
  }

  public Answer<Achievement> discard(Achievement achievement) {
    return changing().discard(MING, achievement.id(), campus.now());
  }

  public Answer<Achievement> mend(Achievement achievement, Achievement.About about) {
    return changing().mend(MING, achievement.id(), about, campus.now());
  }

  public Answer<SelectingAchievements.Summary> select(Achievement... chosen) {
    return selecting()
        .select(
            MING,
            SchoolBuilder.YEAR,
            Stream.of(chosen).map(AchievementScene::wanted).toList(),
            campus.now());
  }

  public static SelectingAchievements.Wanted wanted(Achievement achievement) {
    return new SelectingAchievements.Wanted(achievement.id(), achievement.revision());
  }

  /** The whole year as it is now. */
  public AchievementYear year() {
    return campus.achievements().year(SchoolBuilder.SCHOOL, Students.MING.id(), SchoolBuilder.YEAR);
  }

  /** The achievement as it is now. */
  public Optional<Achievement> find(AchievementId id) {
    return year().achievement(id);
  }

  /** The achievement as it is now, in this state. */
  public Achievement expect(AchievementId id, AchievementState state) {
    Achievement achievement =
        find(id).orElseThrow(() -> new AssertionError("The achievement is gone"));
    if (year().stateOf(achievement) != state) {
      throw new AssertionError("Expected " + state + " and found " + achievement);
    }
    return achievement;
  }

  /** What has been done to an achievement. */
  public List<ChangeAction> history(AchievementId id) {
    return campus.achievements().history(SchoolBuilder.SCHOOL, id).stream()
        .map(Change::deed)
        .toList();
  }

  public AchievementScene pass(Duration time) {
    campus.pass(time);
    return this;
  }
}
