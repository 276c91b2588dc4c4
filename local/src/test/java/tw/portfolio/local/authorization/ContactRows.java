package tw.portfolio.local.authorization;

import static tw.portfolio.local.authorization.Asker.HOMEROOM_TEACHER;
import static tw.portfolio.local.authorization.Asker.REGISTRAR;
import static tw.portfolio.local.authorization.Asker.STUDENT;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may do what with notices, addresses, and links that work without a token. */
final class ContactRows {
  private static final String RULE = "附件1 各單位提醒";

  private static final Set<Asker> EVERYBODY =
      Stream.concat(Asker.STAFF.stream(), Stream.of(STUDENT)).collect(Collectors.toSet());

  private static final List<Asker> WHOEVER = List.of(Asker.values());

  private ContactRows() {}

  static RowGroup contact() {
    return new RowGroup(
        "通知、通知信箱、提醒 (notices, addresses, reminders)",
        List.of(
            own("GET /me/notices", "自己的通知"),
            own("PUT /me/notices/read", "全部標為已讀"),
            Row.of("PUT /me/notices/{noticeId}/read", "一則標為已讀（沒有這一則）", RULE, Thing.NOTHING)
                .unseen(Relation.OWN, EVERYBODY),
            own("GET /me/contact", "自己的通知信箱"),
            own("PUT /me/contact/address", "輸入自己的信箱"),
            own("POST /me/contact/confirmation", "以驗證碼確認"),
            own("DELETE /me/contact/address", "移除自己的信箱"),
            own("GET /me/reminders", "收提醒的日子"),
            own("PUT /me/reminders", "選收提醒的日子"),
            own("DELETE /me/reminders/links", "讓信中的取消訂閱連結失效"),
            Row.of("GET /unreachable", "收不到通知信的人；導師看本班", "附件1 註冊組、導師", Thing.NOTHING)
                .own(REGISTRAR, HOMEROOM_TEACHER),
            Row.of("GET /unsubscribe/{secret}", "取消訂閱的按鈕，免權杖", "RFC 8058", Thing.NOTHING)
                .own(WHOEVER),
            Row.of("POST /unsubscribe/{secret}", "取消訂閱，免權杖（不是任何人的連結）", "RFC 8058", Thing.NOTHING)
                .unseen(Relation.OWN, WHOEVER)));
  }

  private static Row own(String route, String what) {
    return Row.of(route, what, RULE, Thing.NOTHING).own(EVERYBODY);
  }
}
