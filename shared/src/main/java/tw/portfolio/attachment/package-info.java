/**
 * Files that go with something (附件): announced, awaited, here, refused. A thing keeps them itself,
 * as an announcement does, or in a {@link tw.portfolio.attachment.Folder} beside it, as rows of the
 * plan and meetings do. Who may add or read them is said by the room of the thing; how a file comes
 * and is examined, by {@code upload}.
 */
package tw.portfolio.attachment;
