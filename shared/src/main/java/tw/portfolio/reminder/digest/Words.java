package tw.portfolio.reminder.digest;

import tw.portfolio.kernel.mail.PageLink;
import tw.portfolio.kernel.mail.WebPage;
import tw.portfolio.work.WorkKind;

/** What kinds of work are called, and where they are. */
final class Words {
  private Words() {}

  static String chinese(WorkKind work) {
    return switch (work) {
      case OUTCOME -> "課程學習成果";
      case ACHIEVEMENT -> "多元表現";
    };
  }

  static String plural(WorkKind work) {
    return switch (work) {
      case OUTCOME -> "course outcomes";
      case ACHIEVEMENT -> "achievements";
    };
  }

  static String pieces(WorkKind work, int pieces) {
    return switch (work) {
      case OUTCOME -> Wording.many(pieces, "course outcome", "course outcomes");
      case ACHIEVEMENT -> Wording.many(pieces, "achievement", "achievements");
    };
  }

  static PageLink page(WorkKind work) {
    return switch (work) {
      case OUTCOME -> PageLink.to(WebPage.OUTCOMES);
      case ACHIEVEMENT -> PageLink.to(WebPage.ACHIEVEMENTS);
    };
  }
}
