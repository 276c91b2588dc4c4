package tw.portfolio.work.achievement;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.campus.Answers;
import tw.portfolio.campus.Campus;
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
import tw.portfolio.upload.ReceivingFiles.Receipt;
import tw.portfolio.work.ChangingPieces;
import tw.portfolio.work.Content;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.PiecePages;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.ReservingUploads;
import tw.portfolio.work.SelectingPieces;
import tw.portfolio.work.StudentYear;
import tw.portfolio.work.WorkKind;

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

  public ReservingUploads announcing() {
    return new ReservingUploads(campus.school(), caps, campus.endings(), campus.secrets());
  }

  public ChangingPieces changing() {
    return new ChangingPieces(campus.school(), campus.files(), caps);
  }

  public SelectingPieces selecting() {
    return new SelectingPieces(
        WorkKind.ACHIEVEMENT, campus.school(), new SealReader(campus.files()), caps);
  }

  public PiecePages pages() {
    return campus.pages();
  }

  public Answer<Piece> announce(Content.Achievement about, DeclaredFile... files) {
    return announcing()
        .reserve(
            MING,
            new ReservingUploads.Announcement(
                SchoolBuilder.TERM, about, List.of(files), Optional.empty()),
            campus.now());
  }

  /** Announced; its files are awaited. */
  public Piece announced(RealFile... files) {
    return Answers.granted(
        announce(
            Achievements.about(Category.SERVICE),
            Stream.of(files).map(RealFile::declared).toArray(DeclaredFile[]::new)));
  }

  /** Ready with its link alone. */
  public Piece linked() {
    return Answers.granted(announce(Achievements.linked(Category.WORK)));
  }

  /** Announced, come and verified. */
  public Piece ready(RealFile... files) {
    Piece announced = announced(files);
    Stream.of(files).forEach(file -> arrive(announced, file));
    return expect(announced.id(), PieceState.UPLOADED);
  }

  /** Where a part lies or will lie. */
  public static ObjectKey key(Piece achievement, FilePart part) {
    return new ObjectKey(
        achievement.school(), achievement.id().secret(), achievement.revision(), part);
  }

  /** Sends a file and lets its event come. */
  public Receipt arrive(Piece achievement, RealFile file) {
    return campus.arrive(key(achievement, file.type().part()), file.bytes());
  }

  public Answer<Piece> replace(Piece achievement, RealFile... files) {
    return changing()
        .replace(
            MING,
            achievement.id(),
            Stream.of(files).map(RealFile::declared).toList(),
            campus.now());
  }

  public Answer<Piece> discard(Piece achievement) {
    return changing().discard(MING, achievement.id(), campus.now());
  }

  public Answer<Piece> mend(Piece achievement, Content.Achievement about) {
    return changing().mend(MING, achievement.id(), about, campus.now());
  }

  public Answer<SelectingPieces.Summary> select(Piece... chosen) {
    return selecting()
        .select(
            MING,
            SchoolBuilder.YEAR,
            Stream.of(chosen).map(AchievementScene::wanted).toList(),
            campus.now());
  }

  public static SelectingPieces.PieceRequest wanted(Piece achievement) {
    return new SelectingPieces.PieceRequest(achievement.id(), achievement.revision());
  }

  /** The whole year as it is now. */
  public StudentYear year() {
    return campus
        .school()
        .studentYear(
            WorkKind.ACHIEVEMENT, SchoolBuilder.SCHOOL, Students.MING.id(), SchoolBuilder.YEAR);
  }

  /** The achievement as it is now. */
  public Optional<Piece> find(PieceId id) {
    return year().piece(id);
  }

  /** The achievement as it is now, in this state. */
  public Piece expect(PieceId id, PieceState state) {
    Piece achievement = find(id).orElseThrow(() -> new AssertionError("The achievement is gone"));
    if (year().stateOf(achievement) != state) {
      throw new AssertionError("Expected " + state + " and found " + achievement);
    }
    return achievement;
  }

  /** What has been done to an achievement. */
  public List<ChangeAction> history(PieceId id) {
    return campus.school().history(SchoolBuilder.SCHOOL, id).stream()
        .map(line -> line.transition().action())
        .toList();
  }

  public AchievementScene pass(Duration time) {
    campus.pass(time);
    return this;
  }
}
