using static SmallTowns.Web.Shared.Images.ImageSizes;

namespace SmallTowns.Web.Shared.Images;

/// <summary>Why an upload is not kept.</summary>
public enum ImageFault
{
    TooLarge = 1,
    NotAnImage = 2,
    TooManyPixels = 3,
    Broken = 4,
    ManyToday = 5,
    NoRoom = 6,

    /// <summary>It is something else as well: a page, an archive.</summary>
    TwoKinds = 7,
}

public static class ImageFaults
{
    public static string Sentence(ImageFault fault) => fault switch
    {
        ImageFault.TooLarge => $"Файл больше {MaxFileBytes / (1024 * 1024)} МБ. Уменьшите изображение и загрузите его ещё раз.",
        ImageFault.NotAnImage => "Это не изображение JPEG, PNG или WebP. Другие форматы портал не принимает: сохраните изображение в одном из этих.",
        ImageFault.TooManyPixels => $"В изображении больше {MaxPixels / 1_000_000} млн точек. Уменьшите его и загрузите ещё раз.",
        ImageFault.Broken => "Изображение повреждено или загружено не полностью. Откройте его на своём компьютере, сохраните заново и загрузите ещё раз.",
        ImageFault.ManyToday => "Сегодня вы загрузили столько изображений, сколько портал принимает от одного человека за день. Продолжите завтра; если это срочно, попросите администратора увеличить предел.",
        ImageFault.NoRoom => "Место, отведённое на сервере под изображения, закончилось. Скажите об этом администратору: после этого загрузите файл ещё раз.",
        ImageFault.TwoKinds => "В файле, кроме изображения, есть веб-страница, программа или архив, поэтому он не принят. Откройте изображение на своём компьютере, сохраните заново и загрузите ещё раз.",
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "This fault has no sentence yet."),
    };
}

/// <summary>An image that is kept now, or why it is not.</summary>
public readonly record struct ImageOutcome(StoredImage? Image, ImageFault? Fault)
{
    public static implicit operator ImageOutcome(StoredImage image) => new(image, null);

    public static implicit operator ImageOutcome(ImageFault fault) => new(null, fault);
}

/// <param name="Name">What a <see cref="Domain.TownProfile.TownImage"/> holds as its file.</param>
public sealed record StoredImage(string Name, int Width, int Height);
