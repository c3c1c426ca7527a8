//! What comes in is looked at: what it is about, whose it is, what is owed.

use qorgau::domain::values::ClaimKind::{self, *};
use qorgau::rules::{kinds, shipped};
use qorgau::search::Kinds;
use rstest::rstest;

/// The words of applicants, as they come to the sites.
#[rstest]
#[case(
    ConsentWithdrawal,
    "Здравствуйте! Отзываю своё согласие на обработку персональных данных."
)]
#[case(
    ConsentWithdrawal,
    "прошу прекратить обработку моих данных и не присылать рекламу"
)]
#[case(
    ConsentWithdrawal,
    "Дербес деректерімді өңдеуге берген келісімімді кері қайтарып аламын"
)]
#[case(ConsentWithdrawal, "I withdraw my consent to marketing e-mails")]
#[case(
    Blocking,
    "Прошу заблокировать мои персональные данные на период проверки"
)]
#[case(Blocking, "Тексеру біткенше деректерімді бұғаттап қойыңыздар")]
#[case(
    Rectification,
    "У вас ошибка в фамилии, исправьте, пожалуйста, данные в билете"
)]
#[case(Rectification, "Я сменила номер телефона, обновите данные")]
#[case(Rectification, "Тегім қате жазылған, деректерімді түзетіңіздер")]
#[case(Destruction, "Удалите мой аккаунт и все данные")]
#[case(Destruction, "Деректерімді жойыңыз, аккаунтты өшіріңіз")]
#[case(Destruction, "please delete my account")]
#[case(
    Information,
    "Сообщите, какие данные обо мне вы храните и кому передавали"
)]
#[case(Information, "Мен туралы қандай деректер бар, қайдан алдыңыздар?")]
#[case(
    PublicRemoval,
    "Уберите с сайта мою фотографию, она в открытом доступе"
)]
#[case(
    AutomatedObjection,
    "Не согласен с решением, принятым автоматически, без участия человека: возражаю против автоматической обработки"
)]
#[case(
    ConsumerClaim,
    "Концерт отменили, верните деньги за билет как потребителю"
)]
#[case(ConsumerClaim, "Концерт болмады, ақшамды қайтарыңыздар")]
#[case(PretrialClaim, "Досудебная претензия. В случае отказа обращусь в суд.")]
#[case(PretrialClaim, "Сотқа дейінгі талап-арыз")]
#[case(
    AuthorityDemand,
    "Прокуратура города направляет запрос в рамках проверки"
)]
fn the_first_kind_is_the_one_that_is_meant(#[case] meant: ClaimKind, #[case] text: &str) {
    let phrases = kinds(shipped::KINDS, "kinds.toml").unwrap();
    let found = Kinds::new(&phrases).of(text);
    let first = found.first().map(|looks| looks.kind);
    assert_eq!(first, Some(meant), "{found:?}");
}

#[rstest]
#[case("Скажите, во сколько начало концерта?")]
#[case("Сәлеметсіз бе, рақмет!")]
#[case("WIN A PRIZE click here")]
#[case("")]
fn what_is_about_something_else_looks_like_nothing(#[case] text: &str) {
    let phrases = kinds(shipped::KINDS, "kinds.toml").unwrap();
    assert_eq!(Kinds::new(&phrases).of(text), []);
}
