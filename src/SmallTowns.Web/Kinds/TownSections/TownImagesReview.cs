using SmallTowns.Data;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.TownProfile;
using SmallTowns.Web.Review.Contents;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shared.Images;
using SmallTowns.Web.Staff;

namespace SmallTowns.Web.Kinds.TownSections;

/// <summary>The pictures of a town. Each says whose it is, so the whole needs no source.</summary>
public sealed class TownImagesReview(ContentProposals proposals, ImageStore pictures) : TownSectionReview(proposals)
{
    public override string Code => TownSectionKinds.Images;

    public override IEnumerable<string> TopicsOf(Proposal proposal) => TopicsOfPage(proposal);

    protected override bool NeedsSource => false;

    protected override Task<IReadOnlyList<InputProblem>> CheckAsync(
        SmallTownsDbContext db, int townId, SectionContent content, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<InputProblem>>([.. Of((TownImages)content)]);

    private IEnumerable<InputProblem> Of(TownImages images)
    {
        if (images.Images.Count > TownImages.MaxCount)
            yield return new(nameof(images.Images), $"Не больше {TownImages.MaxCount} изображений.");
        for (var i = 0; i < images.Images.Count; i++)
        {
            var image = images.Images[i];
            if (!ImageName.IsOfLarge(image.File) || pictures.Find(image.File) is null)
                yield return new($"Images[{i}].File", "Этого файла на сервере нет: уберите изображение из списка и загрузите его ещё раз.");
            if (string.IsNullOrWhiteSpace(image.AltRu))
                yield return new($"Images[{i}].AltRu", "Опишите, что на снимке: это прочтут те, кто его не видит.");
            if (new[] { image.AltRu, image.AltEn, image.Author, image.Licence }.Any(line => line?.Length > TownImage.LineMaxLength))
                yield return new($"Images[{i}].AltRu", $"Ни одна строка не может быть длиннее {TownImage.LineMaxLength} знаков.");
        }
    }
}
