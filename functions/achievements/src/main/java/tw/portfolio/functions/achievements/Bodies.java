package tw.portfolio.functions.achievements;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tw.portfolio.kernel.files.DeclaredFile;
import tw.portfolio.kernel.http.Expectation;
import tw.portfolio.kernel.http.Field;
import tw.portfolio.kernel.http.Fields;
import tw.portfolio.kernel.http.Refusal;
import tw.portfolio.kernel.http.Shape;
import tw.portfolio.kernel.store.KeyedRequest;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Term;
import tw.portfolio.upload.api.FileJson;
import tw.portfolio.work.Content;
import tw.portfolio.work.Description;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.ReservingUploads.Announcement;
import tw.portfolio.work.SelectingPieces.PieceRequest;
import tw.portfolio.work.achievement.Detail;
import tw.portfolio.work.achievement.ExternalLink;
import tw.portfolio.work.api.Shapes;
import tw.portfolio.work.api.WantedChoice;

/** What students send. */
final class Bodies {
  private static final Expectation ONE_EACH =
      new Expectation(
          "一件多元表現最多一個文件檔和一個影音檔。", "An achievement has at most one document and one media file.");
  private static final Expectation SHOWN =
      new Expectation(
          "請至少附上一個文件檔、一個影音檔或一個外部連結。",
          "At least one document, one media file or one external link is needed.");
  private static final Expectation LINK =
      new Expectation(
          "應為 https:// 開頭的網址（最長 %d 個字元，不可用 IP 位址，也不可含帳號密碼）。請從瀏覽器的網址列複製。"
              .formatted(ExternalLink.MOST),
          "Expected an https address of at most %d characters with the name of a host, without a user or password, in ASCII."
              .formatted(ExternalLink.MOST));

  private Bodies() {}

  /** A new achievement. */
  static Supplier<Announcement> announced(Fields fields, Optional<KeyedRequest> keyed) {
    Field<Integer> year = fields.need("year", Shape.wholeNumber(100, 199));
    Field<Integer> semester = fields.need("semester", Shape.wholeNumber(1, 2));
    Supplier<Content.Achievement> about = about(fields);
    Field<Optional<List<DeclaredFile>>> files =
        fields.optional("files", Shape.list(0, 2, Shape.object(FileJson::read)));
    return () -> {
      List<DeclaredFile> some = oneEach(fields, files.get().orElseGet(List::of));
      if (some.isEmpty() && about.get().link().isEmpty()) {
        throw Refusal.invalid(fields.path("files"), SHOWN);
      }
      Term term = new Term(new SchoolYear(year.get()), Shapes.semester(semester.get()));
      return new Announcement(term, about.get(), some, keyed);
    };
  }

  /** Everything that is said of an achievement. */
  static Supplier<Content.Achievement> about(Fields fields) {
    Field<Detail> detail = fields.need("detail", Shape.object(DetailBody::read));
    Field<Description> description = fields.need("description", Shapes.description());
    Field<Optional<ExternalLink>> link =
        fields.optional("link", Shape.made(LINK, ExternalLink::new));
    return () -> new Content.Achievement(detail.get(), description.get(), link.get());
  }

  /** Other files; none at all leave an achievement with its link. */
  static Supplier<List<DeclaredFile>> files(Fields fields) {
    Field<List<DeclaredFile>> files =
        fields.need("files", Shape.list(0, 2, Shape.object(FileJson::read)));
    return () -> oneEach(fields, files.get());
  }

  private static List<DeclaredFile> oneEach(Fields fields, List<DeclaredFile> files) {
    if (files.stream().map(DeclaredFile::part).distinct().count() < files.size()) {
      throw Refusal.invalid(fields.path("files"), ONE_EACH);
    }
    return files;
  }

  /** A whole choice. */
  static Supplier<WantedChoice> wanted(Fields fields) {
    return WantedChoice.in(fields, "achievements", Shape.object(Bodies::one));
  }

  private static Supplier<PieceRequest> one(Fields fields) {
    Field<PieceId> id = fields.need("achievementId", Shapes.achievementId());
    Field<Integer> revision = fields.need("revision", Shape.wholeNumber(1, 999_999));
    return () -> new PieceRequest(id.get(), revision.get());
  }
}
