package tw.portfolio.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.YEAR;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.portfolio.attachment.FolderStore.FolderWrite;
import tw.portfolio.campus.StoreContract;
import tw.portfolio.history.Author;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.kernel.files.Crc32;
import tw.portfolio.kernel.files.Md5;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.kernel.files.Seal;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.RealFile;
import tw.portfolio.samples.SomeCaps;
import tw.portfolio.samples.Staff;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.settings.Caps;
import tw.portfolio.settings.SettingsGuard;
import tw.portfolio.settings.SettingsRefusal;

/** What every {@link FolderStore} does. */
public abstract class FolderStoreContract extends StoreContract {
  private static final FolderId ID = new FolderId("plan-115", "register/8-8");
  private static final Subject ABOUT = new Subject(SubjectKind.CALENDAR, "115");
  private static final ObjectKey KEY = AnnouncingAttachments.key(SCHOOL, Ids.nth(501));
  private static final RecordedFile.Expected EXPECTED =
      new RecordedFile.Expected(RealFile.REPORT.declared(), KEY);
  private static final Attachment AWAITED = new Attachment.Awaited(EXPECTED, NOW.plusSeconds(60));
  private static final Attachment HERE =
      new Attachment.Here(
          new RecordedFile.Verified(
              EXPECTED.declared(),
              KEY,
              new Md5("098f6bcd4621d373cade4e832627b4f6"),
              new Crc32("d87f7e0c"),
              new Seal("\"e\"", EXPECTED.declared().bytes(), NOW, "v1"),
              Set.of()));

  private FolderStore folders;

  /** Folders beside the stores that were opened last. */
  protected abstract FolderStore folders();

  /** What was done according to the school's history, oldest first. */
  protected abstract List<ChangeAction> actions(Subject subject);

  @BeforeEach
  void openTheFolders() {
    folders = folders();
  }

  @Test
  void shouldKeepWhateverIsInAFolder() {
    Folder now = Folder.empty(SCHOOL, ID, ABOUT, "學籍資料（8月）");
    for (Attachment next :
        List.of(AWAITED, new Attachment.Refused(KEY, EXPECTED.declared(), "damaged", "毀損"), HERE)) {
      Folder after = now.with(now.attachments().with(next));
      assertThat(written(now, after)).isTrue();
      assertThat(folders.find(SCHOOL, ID)).contains(after);
      now = after;
    }
    assertThat(written(now, now.with(Attachments.NONE))).isTrue();
    assertThat(folders.find(SCHOOL, ID).orElseThrow().attachments()).isEqualTo(Attachments.NONE);
    assertThat(actions(ABOUT)).hasSize(4);
  }

  @Test
  void shouldListAShelfOfOneSchool() {
    Folder one = kept(ID);
    Folder other = kept(new FolderId("plan-115", "register/9-9"));
    kept(new FolderId("plan-116", "register/8-8"));

    assertThat(folders.shelf(SCHOOL, "plan-115")).containsExactlyInAnyOrder(one, other);
    assertThat(folders.shelf(SCHOOL, "plan-117")).isEmpty();
    assertThat(folders.shelf(new SchoolCode("213304"), "plan-115")).isEmpty();
    assertThat(folders.find(new SchoolCode("213304"), ID)).isEmpty();
  }

  @Test
  void shouldRefuseWhatIsNotAboutTheNewest() {
    Folder first = kept(ID);
    Folder second = first.with(Attachments.NONE);
    assertThat(written(first, second)).isTrue();

    assertThat(written(first, second)).isFalse();
    assertThat(written(first, Folder.empty(SCHOOL, ID, ABOUT, "").with(Attachments.NONE)))
        .isFalse();
    assertThat(folders.find(SCHOOL, ID)).contains(second);
  }

  @Test
  void shouldFindTheWayFromAFileToItsFolder() {
    Folder empty = Folder.empty(SCHOOL, ID, ABOUT, "學籍資料（8月）");
    write(empty, empty.with(Attachments.NONE.with(AWAITED)), Caps.OF_THE_REGULATION);

    assertThat(stores.owners().ownerOf(KEY)).contains(ID.owner());
    assertThat(FolderId.of(ID.owner())).isEqualTo(ID);
  }

  @Test
  void shouldAnnounceFilesOnlyUnderTheCapsInForce() {
    Folder empty = Folder.empty(SCHOOL, ID, ABOUT, "學籍資料（8月）");
    Folder waiting = empty.with(Attachments.NONE.with(AWAITED));

    assertThat(reasons(write(empty, waiting, SomeCaps.usual().bytes(10, 10).build())))
        .containsExactly(
            new SettingsRefusal.SettingsDiffer(stores.inForce().settings(SCHOOL, YEAR)));
    assertThat(folders.find(SCHOOL, ID)).isEmpty();
    assertThat(stores.owners().ownerOf(KEY)).isEmpty();
  }

  @Test
  void shouldFindThoseThatWaitForFiles() {
    Folder empty = Folder.empty(SCHOOL, ID, ABOUT, "學籍資料（8月）");
    Folder waiting = empty.with(Attachments.NONE.with(AWAITED));
    assertThat(written(empty, waiting)).isTrue();

    assertThat(folders.awaitingFilesSince(NOW)).isEmpty();
    assertThat(folders.awaitingFilesSince(NOW.plusSeconds(1))).containsExactly(waiting);

    assertThat(written(waiting, waiting.with(Attachments.NONE.with(HERE)))).isTrue();
    assertThat(folders.awaitingFilesSince(NOW.plusSeconds(1))).isEmpty();
  }

  private Folder kept(FolderId id) {
    Folder empty = Folder.empty(SCHOOL, id, ABOUT, "學籍資料");
    Folder after = empty.with(Attachments.NONE.with(HERE));
    assertThat(written(empty, after)).isTrue();
    return after;
  }

  private boolean written(Folder before, Folder after) {
    return write(before, after, Optional.empty()) instanceof WriteResult.Written;
  }

  private WriteResult<SettingsRefusal> write(Folder before, Folder after, Caps believed) {
    return write(
        before,
        after,
        Optional.of(new SettingsGuard(SCHOOL, YEAR, Staff.LIN.id(), believed, List.of(), NOW)));
  }

  private WriteResult<SettingsRefusal> write(
      Folder before, Folder after, Optional<SettingsGuard> settings) {
    return folders.write(
        new FolderWrite(
            after,
            FolderLine.of(before, after, ChangeAction.ANNOUNCE, new Author.Platform(), "", NOW),
            settings.isPresent() ? List.of(KEY) : List.of(),
            settings));
  }
}
