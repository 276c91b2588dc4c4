package tw.portfolio.contact.item;

import tw.portfolio.contact.notice.NewNotice;
import tw.portfolio.contact.notice.Notice;
import tw.portfolio.contact.notice.NoticeId;
import tw.portfolio.kernel.dynamo.Attributes;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.mail.PageLink;
import tw.portfolio.kernel.mail.WebPage;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/** Notices as items: all of a person's are one partition, in the order of their moments. */
public final class NoticeItems {
  /** Only on a notice that was read by itself. */
  public static final String READ_AT = "readAt";

  private static final String PLACE = "NOTICE#";

  private NoticeItems() {}

  /** Where a person's notices lie. */
  public static String notices(SchoolCode school, PersonId person) {
    return school + "#NOTICES#" + person;
  }

  /** Where one of them lies. */
  public static Key key(SchoolCode school, PersonId person, NoticeId id) {
    return new Key(notices(school, person), PLACE + id.text());
  }

  /** What the places of all of them begin with. */
  public static String places() {
    return PLACE;
  }

  /** A notice that nobody has read yet. */
  public static Item write(SchoolCode school, NewNotice notice) {
    return Item.at(key(school, notice.person(), NoticeId.of(notice.at(), notice.key())))
        .instant(Attributes.AT, notice.at())
        .text("kind", notice.kind())
        .text("chinese", notice.chinese())
        .text("english", notice.english())
        .text("page", notice.leads().page().code())
        .text("pageId", notice.leads().id())
        .text("about", notice.about())
        .number(Attributes.EXPIRES_AT, notice.at().plus(Notice.KEPT).getEpochSecond());
  }

  /** The place of a notice by what its sort key says. */
  public static NoticeId id(String place) {
    return new NoticeId(place.substring(PLACE.length()));
  }

  /**
   * Reads what {@link #write} writes.
   *
   * @param read whether it was read
   */
  public static Notice read(Item item, boolean read) {
    String page = item.text("page");
    return new Notice(
        id(item.text("sk")),
        item.instant(Attributes.AT),
        item.text("kind"),
        item.text("chinese"),
        item.text("english"),
        new PageLink(
            WebPage.ofCode(page)
                .orElseThrow(() -> new IllegalStateException("No such page: " + page)),
            item.optionalText("pageId")),
        item.optionalText("about"),
        read);
  }
}
