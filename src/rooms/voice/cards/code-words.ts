/** About 250 short words, told apart easily aloud and on paper, that say nothing about anybody. */
export const codeWords: readonly string[] = `
acorn alarm amber anchor apple apron arrow atlas badge bagel baker bamboo banjo basil basket beach
bean bell bench berry bike bird blanket boat bonnet book boot bottle bowl bread brick bridge broom
brush bubble bucket bugle butter button cabin cactus cake camel camera candle canoe carpet carrot castle
cello chalk cheese cherry chess chime cider circle clay cliff clock cloud clover cobalt cocoa comet
copper coral cosmos cotton cradle crane crayon cricket crown cup daisy dawn denim desert dice dolphin
donkey door dragon drum eagle easel echo ember engine falcon fern fiddle field fig finch flag
flask flint flute forest fossil fox frost galaxy garden garlic ginger glacier globe glove goat goose
granite grape grass guitar hammer harbour harp hazel hedge helmet heron hill honey hoop horn ibis
igloo indigo iris island ivy jacket jaguar jam jelly jersey jigsaw jungle kayak kettle kite kiwi
koala ladder lagoon lake lamp lantern lark laurel lemon lentil lilac lime linen lion lizard llama
lotus lunar magnet mango maple marble marigold meadow melon mint mirror mitten moon moss mountain muffin
mustard needle nest nettle noodle nutmeg oak oasis ocean olive onion opal orbit orchard otter owl
oyster paddle panda paper parrot pasta peach peanut pear pebble pencil penguin pepper piano pickle pillow
pine planet plum pocket pond poppy prism puzzle quartz quilt rabbit radish rain raven ribbon river
robin rocket rope ruby saddle saffron salmon sand scarf shell silver spoon squirrel star stone sugar
sunset swan teapot tiger toast tulip turtle velvet violin walnut wave whale willow window yellow zebra
`
  .trim()
  .split(/\s+/)
