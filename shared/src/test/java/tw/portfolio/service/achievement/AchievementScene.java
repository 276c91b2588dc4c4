package tw.portfolio.service.achievement;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.domain.achievement.Achievement;
import tw.portfolio.domain.achievement.AchievementId;
import tw.portfolio.domain.achievement.AchievementState;
import tw.portfolio.domain.achievement.Category;
import tw.portfolio.domain.file.DeclaredFile;
import tw.portfolio.domain.file.FilePart;
import tw.portfolio.domain.file.ObjectKey;
import tw.portfolio.domain.history.Change;
import tw.portfolio.domain.history.Deed;
import tw.portfolio.domain.problem.Answer;
import tw.portfolio.domain.school.Actor;
import tw.portfolio.files.SealReader;
import tw.portfolio.school.Achievements;
import tw.portfolio.school.RealFile;
import tw.portfolio.school.SchoolBuilder;
import tw.portfolio.school.Students;
import tw.portfolio.service.Answers;
import tw.portfolio.service.Campus;
import tw.portfolio.service.access.Permits;
import tw.portfolio.service.arrival.ReceivingFiles.Receipt;
import tw.portfolio.service.files.FileLinks;
import tw.portfolio.service.settings.KnownCaps;
import tw.portfolio.store.AchievementYear;

/** 王小明 with achievements, on a {@link Campus}. */
public final class AchievementScene {
  /** 王小明, signed in. */
  public static final Actor MING = Students.actor(Students.MING);

  private final KnownCaps caps = new KnownCaps();
  private final Campus campus;

  /** The usual school with every window open. */
  public AchievementScene() {
    this(new Campus());
  }

  /** That school. */
  public AchievementScene(Campus campus) {
    this.campus = campus;
  }

  public Campus campus() {
    return campus;
  }

  public AnnouncingAchievements announcing() {
    return new AnnouncingAchievements(
        campus.achievements(), campus.school(), caps, campus.endings(), campus.secrets());
  }

  public ChangingAchievements changing() {
    return new ChangingAchievements(campus.achievements(), campus.school(), campus.files(), caps);
  }

  public SelectingAchievements selecting() {
    return new SelectingAchievements(
        campus.achievements(), campus.school(), new SealReader(campus.files()), caps);
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
  public List<Deed> history(AchievementId id) {
    return campus.achievements().history(SchoolBuilder.SCHOOL, id).stream()
        .map(Change::deed)
        .toList();
  }

  public AchievementScene pass(Duration time) {
    campus.pass(time);
    return this;
  }
}
