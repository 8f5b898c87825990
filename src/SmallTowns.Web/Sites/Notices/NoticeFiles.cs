using System.Text.Json;
using SmallTowns.Web.Datasets.Reading;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Sites.Notices;

/// <summary>Files of other registers: notices of ГИС Торги and cards of the national investment map, one or several.</summary>
public static class NoticeFiles
{
    public const string Extension = ".json";

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    /// <exception cref="FileRefusedException">The file is none of those, or of a structure that is not known.</exception>
    public static NoticeTable Read(Stream file, string fileName, NoticeContext context)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(fileName);
        TorgiNotices.RequireKnownStructure(fileName);
        try
        {
            using var document = JsonDocument.Parse(file, Options);
            return NoticeTable.Of([.. Read(document.RootElement, context)]);
        }
        catch (JsonException broken)
        {
            throw new FileRefusedException(T("Файл не читается как JSON: возможно, он скачан не целиком.", "The file cannot be read as JSON: perhaps it was not downloaded whole."), broken);
        }
    }

    private static IEnumerable<TakenNotice> Read(JsonElement root, NoticeContext context)
    {
        if (TorgiNotices.IsList(root))
            throw new FileRefusedException(T("Это список документов за день: в нём только адреса. Скачайте сами извещения, каждое по своему адресу, и выберите их.", "This is the list of a day, which holds addresses only. Download the notices themselves and choose those."));
        var all = root.ValueKind == JsonValueKind.Array ? root.EnumerateArray().ToList() : [root];
        if (all.Count == 0 || all.Any(one => !TorgiNotices.Is(one) && !NationalMapCards.Is(one)))
            throw new FileRefusedException(T("Это не извещение ГИС Торги и не карточка инвестиционной карты: других файлов JSON портал не читает.", "This is neither a notice of GIS Torgi nor a card of the national investment map: no other JSON files are read."));
        return all.SelectMany(one => TorgiNotices.Is(one) ? TorgiNotices.Read(one, context) : [NationalMapCards.Read(one, context)]);
    }
}
